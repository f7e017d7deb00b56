// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/bill.h"
#include "support/figures.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace mitsumori;
using test::decimal;
using test::shown;

namespace {

Rate rate(const char *dimension, const char *unit, const char *price) {
    Rate result;
    result.key.dimension = dimension;
    result.unit = *Unit::parse(unit);
    result.tiers = {{0, decimal(price)}};
    return result;
}

Rate pooled(const char *dimension, const char *unit, const char *price, const char *free) {
    Rate result = rate(dimension, unit, price);
    result.freeAllowance = decimal(free);
    result.allowancePool = "pool";
    return result;
}

Quantity quantity(const char *text) {
    return Quantity(decimal(text));
}

QString billed(const std::vector<PricedQuantity> &priced) {
    QStringList all;
    for (const PricedQuantity &part : priced)
        all << shown(part.billed.value());
    return all.join(" ");
}

Money sum(const std::vector<PricedQuantity> &priced) {
    Money total(Currency::usd);
    for (const PricedQuantity &part : priced)
        total += part.amount;
    return total;
}

} // namespace

class BillTest : public QObject {
    Q_OBJECT
  private slots:
    void oneAllowanceForAPool() {
        const Rate x86 = pooled("x86", "request", "0.1", "100"), arm = pooled("arm", "request", "0.2", "100");
        // 300 and 100 used: 100 free are shared 75 to 25
        QCOMPARE(billed(priceBill(std::vector<BillItem>{{&x86, quantity("300")}, {&arm, quantity("100")}})),
                 "225 75");
        // by thirds: 33.333333 and 66.666667 add up to the 100 exactly
        QCOMPARE(billed(priceBill(std::vector<BillItem>{{&x86, quantity("200")}, {&arm, quantity("100")}})),
                 "133.333333 66.666667");
        QCOMPARE(billed(priceBill(std::vector<BillItem>{{&x86, quantity("60")}, {&arm, quantity("40")}})),
                 "0 0");
        QCOMPARE(billed(priceBill(std::vector<BillItem>{{&x86, quantity("0")}, {&arm, quantity("140")}})),
                 "0 40");
    }

    void unitsOfAPoolConvert() { // a pack of 1,000 requests and single ones: 2 packs free of 3 + 1
        const Rate packs = pooled("packs", "1000 request", "1", "2"),
                   single = pooled("single", "request", "1", "2000");
        QCOMPARE(
            billed(priceBill(std::vector<BillItem>{{&packs, quantity("3")}, {&single, quantity("1000")}})),
            "1.5 500");
    }

    void thingsThatDoNotConvertAreTwoPools() {
        const Rate requests = pooled("requests", "request", "1", "10"), gb = pooled("gb", "GB", "1", "10");
        QCOMPARE(billed(priceBill(std::vector<BillItem>{{&requests, quantity("15")}, {&gb, quantity("12")}})),
                 "5 2");
    }

    void theLargestAllowanceOfAPoolCounts() {
        const Rate a = pooled("a", "GB", "1", "10"), b = pooled("b", "GB", "1", "30");
        QCOMPARE(billed(priceBill(std::vector<BillItem>{{&a, quantity("30")}, {&b, quantity("30")}})),
                 "15 15");
    }

    /// Sustained use: 1 up to 100 hours of each machine, then 0.5.
    void eachMachineClimbs_data() {
        QTest::addColumn<QByteArray>("hours");
        QTest::addColumn<QByteArray>("count");
        QTest::addColumn<QString>("amount");
        QTest::newRow("one") << QByteArray("150") << QByteArray("1") << "125";
        QTest::newRow("three of 50 hours each") << QByteArray("150") << QByteArray("3") << "150";
        QTest::newRow("three of 110 hours each") << QByteArray("330") << QByteArray("3") << "315";
        QTest::newRow("seven that share 1,000 hours") << QByteArray("1000") << QByteArray("7") << "850";
    }
    void eachMachineClimbs() {
        QFETCH(QByteArray, hours);
        QFETCH(QByteArray, count);
        QFETCH(QString, amount);
        Rate sustained = rate("m", "hour", "1");
        sustained.tiersPerItem = true;
        sustained.tiers.push_back({100, decimal("0.5")});
        const std::vector<BillItem> items{{&sustained, quantity(hours), decimal(count)},
                                          {&sustained, quantity("100"), 1}}; // another one changes nothing
        const auto priced = priceBill(items);
        QCOMPARE(shown(priced[0].amount), amount);
        QCOMPARE(shown(priced[1].amount), "100");
    }

    void incrementAndMinimumAreOfTheMonth() {
        Rate rules = rate("m", "GB", "1");
        rules.increment = 64;
        rules.minimum = 100;
        const std::vector<BillItem> small{{&rules, quantity("1")}, {&rules, quantity("3")}};
        QCOMPARE(billed(priceBill(small)), "25 75");
        const std::vector<BillItem> large{{&rules, quantity("65")}, {&rules, quantity("64")}};
        QVERIFY(sum(priceBill(large)) == Money::of(192, Currency::usd));
    }

    void incrementsOfAnySizeAreExact() { // 2e7 and a millionth: a third begun ten million
        Rate rules = rate("m", "token", "1");
        rules.increment = 10'000'000;
        QCOMPARE(shown(price(rules, quantity("20000000.000001")).billed.value()), "30000000");
        QCOMPARE(shown(price(rules, quantity("20000000")).billed.value()), "20000000");
    }

    void partsAddUpAndOrderDoesNotMatter() {
        std::mt19937 random(42);
        std::vector<Rate> rates{pooled("a", "GB", "0.0913", "70"), pooled("b", "GB", "0.0417", "70"),
                                rate("c", "GB", "0.000016667")};
        rates[0].tiers.push_back({90, decimal("0.0333")});
        rates[1].increment = 7;
        rates[2].freeAllowance = 13;
        for (int round = 0; round < 300; ++round) {
            std::vector<BillItem> items;
            for (unsigned i = 0; i < 1 + random() % 8; ++i)
                items.push_back({&rates[random() % 3], Quantity(Decimal::fromUnits(
                                                           Int128(random() % 300'000'000 + i) * 1'000'000))});
            const auto priced = priceBill(items);
            std::vector<std::size_t> order(items.size());
            for (std::size_t i = 0; i < order.size(); ++i)
                order[i] = i;
            std::shuffle(order.begin(), order.end(), random);
            std::vector<BillItem> shuffled;
            for (const std::size_t i : order)
                shuffled.push_back(items[i]);
            const auto again = priceBill(shuffled);
            for (std::size_t k = 0; k < order.size(); ++k) {
                QVERIFY(again[k].amount == priced[order[k]].amount);
                QVERIFY(again[k].billed.value() == priced[order[k]].billed.value());
            }
            for (const Rate &one : rates) { // an item split in two is the same sum
                Quantity whole;
                Money parts(Currency::usd), single(Currency::usd);
                std::vector<BillItem> merged;
                for (std::size_t i = 0; i < items.size(); ++i)
                    if (items[i].rate == &one) {
                        whole = whole + items[i].quantity;
                        parts += priced[i].amount;
                    } else {
                        merged.push_back(items[i]);
                    }
                merged.push_back({&one, whole});
                single = priceBill(merged).back().amount;
                QVERIFY(parts == single);
            }
        }
    }

    void sharesAreWholeAndInProportion() {
        const std::vector<Int128> weights{1, 0, 3, 2};
        const std::vector<Int128> parts = shareOut(Int128(600), weights);
        QVERIFY((parts == std::vector<Int128>{100, 0, 300, 200}));
        const std::vector<Int128> thirds{1, 1, 1};
        QVERIFY((shareOut(Int128(100), thirds) == std::vector<Int128>{33, 34, 33})); // 100/3, 67/2, 33
    }

    void tooMuchIsAnError() {
        const Rate dear = rate("m", "hour", "999999999");
        const std::vector<BillItem> items{{&dear, quantity("999999999999999")}};
        QVERIFY_EXCEPTION_THROWN(priceBill(items), ArithmeticError);
    }
};

QTEST_APPLESS_MAIN(BillTest)
#include "bill_test.moc"
