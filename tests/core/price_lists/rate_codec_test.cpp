// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/rate_codec.h"
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::decimal;

namespace {

Rate fullRate() {
    Rate rate;
    rate.key = {"", "", "", "", "reserved", "3y-all-upfront"};
    rate.unit = *Unit::parse("GiB-month");
    rate.tiers = {{0, decimal("0.000000000001")}, {51200, 0}, {decimal("512000.5"), decimal("37245480")}};
    rate.tiersPerItem = true;
    rate.freeAllowance = 400000;
    rate.allowancePool = "aws/lambda";
    rate.increment = decimal("0.001");
    rate.minimum = 60;
    rate.measures = {{"memory", *Unit::parse("GiB"), 1, decimal("0.125"), decimal("0.5"), 64}};
    rate.largestOf = {{"connections", *Unit::parse("connection"), 0, 0, 1, 25}, {"size", *Unit::parse("GB")}};
    rate.upfront = Upfront{1629, 36};
    rate.machine = MachineSize{4, decimal("15.25"), "T4", decimal("0.25"), 16};
    rate.state = PriceState::derived;
    rate.rule = "some-rule";
    rate.sku = "ABC";
    return rate;
}

/// Through the form in which rates are sorted, into that of the index.
std::string packed(const std::vector<Rate> &rates) {
    std::string bytes;
    for (const Rate &rate : rates)
        packRate(bytes, rate);
    std::vector<PackedRate> all;
    Unpacker in(bytes);
    for (const Rate &rate : rates) {
        all.push_back(nextPackedRate(in));
        all.back().sku = rate.sku;
    }
    return packItem(all);
}

bool same(const Rate &a, const Rate &b) {
    return a.key == b.key && a.unit == b.unit && a.tiers == b.tiers && a.tiersPerItem == b.tiersPerItem &&
           a.freeAllowance == b.freeAllowance && a.allowancePool == b.allowancePool &&
           a.increment == b.increment && a.minimum == b.minimum && a.measures == b.measures &&
           a.largestOf == b.largestOf && a.upfront == b.upfront && a.machine == b.machine &&
           a.state == b.state && a.rule == b.rule && a.sku == b.sku;
}

} // namespace

class RateCodecTest : public QObject {
    Q_OBJECT
  private slots:
    void numbersComeBack() {
        const char *const texts[] = {"0",
                                     "1",
                                     "-1",
                                     "0.000000000001",
                                     "-0.000000000001",
                                     "127",
                                     "128",
                                     "-64",
                                     "99999999999999999999999999",
                                     "-99999999999999999999999999"};
        std::string bytes;
        Packer out(bytes);
        for (const char *text : texts)
            out.decimal(decimal(text));
        for (const std::uint64_t number :
             {std::uint64_t(0), std::uint64_t(127), std::uint64_t(128), ~std::uint64_t(0)})
            out.number(number);
        Unpacker in(bytes);
        for (const char *text : texts)
            QCOMPARE(test::shown(in.decimal()), QString(text));
        for (const std::uint64_t number :
             {std::uint64_t(0), std::uint64_t(127), std::uint64_t(128), ~std::uint64_t(0)})
            QVERIFY(in.number() == number);
        QVERIFY(in.atEnd());
    }

    /// A full rate and a bare one, behind each other, into a Rate that held something else.
    void ratesComeBack() {
        Rate bare;
        bare.key.purchase = "on-demand";
        bare.unit = *Unit::parse("hour");
        bare.tiers = {{0, decimal("0.25")}};
        const std::vector<Rate> expected{fullRate(), fullRate(), bare, fullRate()};
        const std::string bytes = packed(expected);
        ItemRates in(bytes);
        Rate rate;
        for (const Rate &one : expected) {
            unpackRate(in.next(), rate);
            QVERIFY(same(rate, one));
        }
        QVERIFY(in.atEnd());
        QVERIFY(ItemRates("").atEnd());
    }

    /// Damage is an exception or another rate, never a read behind the end (the sanitizer watches).
    void damage() {
        const std::string bytes = packed({fullRate()});
        int thrown = 0;
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            try {
                const std::string cut(bytes, 0, size);
                ItemRates in(cut);
                Rate rate;
                unpackRate(in.next(), rate);
            } catch (const PackedDamage &) {
                ++thrown;
            }
        }
        QCOMPARE(thrown, int(bytes.size()));
        for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
            std::string flipped = bytes;
            flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << bit % 8));
            try {
                ItemRates in(flipped);
                Rate rate;
                unpackRate(in.next(), rate);
            } catch (const PackedDamage &) {
            }
        }
    }
};

QTEST_APPLESS_MAIN(RateCodecTest)
#include "rate_codec_test.moc"
