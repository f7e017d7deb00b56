// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/usage_list.h"
#include "support/figures.h"

#include <QTest>

#include <random>

using namespace mitsumori;
using test::decimal;
using test::shown;

namespace {

PriceBook book(const QString &rates) {
    const QString text =
        R"({"format": "mitsumori-prices", "version": 1, "id": "case", "asOf": "2026-01-01", "rates": [%1]})";
    const auto read = readPriceBook(*json::parse(text.arg(rates).toStdString()));
    if (!read)
        qFatal("%s", qPrintable(shown(read.problems())));
    return *read;
}

/// dimension, unit, what follows ("price", "free" …)
QString rate(const char *dimension, const char *unit, const char *rest) {
    return QString(
               R"({"provider": "p", "service": "s", "dimension": "%1", "region": "r", "unit": "%2", "source": "case", %3})")
        .arg(dimension, unit, rest);
}

UsageItem item(const char *id, const char *dimension, const char *unit, const char *quantity) {
    return {id, {"p", "s", dimension, "r", "on-demand", ""}, *Unit::parse(unit), decimal(quantity)};
}

} // namespace

class UsageListTest : public QObject {
    Q_OBJECT
  private slots:
    /// Bills that vendors worked out on their own pages; prices and quantities are those of the case.
    void lambdaMobileBackend() { // 3 M requests of 120 ms at 1,536 MB, free tier taken: 2.33 + 0.40
        const std::vector<PriceBook> books{
            book(rate("compute", "GB-second", R"("price": "0.0000166667", "free": 400000)") + "," +
                 rate("requests", "1000000 request", R"("price": "0.20", "free": 1)"))};
        const std::vector<UsageItem> usage{item("compute", "compute", "GB-second", "540000"),
                                           item("requests", "requests", "request", "3000000")};
        const auto priced = priceUsage(usage, books);
        QVERIFY(priced);
        QCOMPARE(shown(priced->lines[0].priced.billed.value()), "140000");
        QCOMPARE(shown(priced->lines[0].priced.amount), "2.333338");
        QCOMPARE(shown(priced->lines[1].priced.amount), "0.4");
        QCOMPARE(shown(priced->total.rounded(2)), "2.73");
    }

    void lambdaTelemetry() { // 10,000 vehicles hourly for 31 days, 2 s at 1,024 MB: 1.49 + 248.00
        const std::vector<PriceBook> books{book(rate("compute", "GB-second", R"("price": "0.0000166667")") +
                                                "," +
                                                rate("requests", "1000000 request", R"("price": "0.20")"))};
        const std::vector<UsageItem> usage{item("compute", "compute", "GB-second", "14880000"),
                                           item("requests", "requests", "request", "7440000")};
        QCOMPARE(shown(priceUsage(usage, books)->total.rounded(2)), "249.49");
    }

    void s3RequestsInMarch() { // 310,000 PUT, 620,000 GET, 5,000 free DELETE: 1.55 + 0.248
        const std::vector<PriceBook> books{
            book(rate("put", "1000 request", R"("price": "0.005")") + "," +
                 rate("get", "10000 request", R"("price": "0.004")") + "," +
                 rate("delete", "1000 request", R"("price": "0", "state": "free")"))};
        const std::vector<UsageItem> usage{item("put", "put", "request", "310000"),
                                           item("get", "get", "request", "620000"),
                                           item("delete", "delete", "request", "5000")};
        const auto priced = priceUsage(usage, books);
        QCOMPARE(shown(priced->total), "1.798");
        QVERIFY(priced->lines[2].rate != nullptr); // free is a price, not a gap
    }

    /// 40,000 + 20,000 GB of one rate reach the second tier together, which neither would alone.
    void linesOfOneRateAreMerged() {
        const std::vector<PriceBook> books{book(
            rate("gb", "GB-month", R"("tiers": [{"price": "0.023"}, {"from": 51200, "price": "0.022"}])"))};
        const std::vector<UsageItem> usage{item("a", "gb", "GB-month", "40000"),
                                           item("b", "gb", "GB-month", "20000")};
        const auto priced = priceUsage(usage, books);
        QCOMPARE(shown(priced->total), "1371.2");
        QCOMPARE(priced->lines[0].priced.tiers.size(), 2u);
        QVERIFY(priced->lines[0].priced.amount + priced->lines[1].priced.amount == priced->total);
    }

    void mergingIsPricingTheSum() {
        std::mt19937 random(11);
        const PriceBook prices = book(rate(
            "gb", "GB-month",
            R"("tiers": [{"price": "0.1"}, {"from": 100, "price": "0.0333"}, {"from": 700, "price": "0.01"}], "free": 5)"));
        const Rate &tiered = prices.rates().front();
        for (int round = 0; round < 300; ++round) {
            std::vector<Quantity> parts;
            Quantity sum;
            for (unsigned i = 0; i < 2 + random() % 6; ++i) {
                parts.emplace_back(Decimal::fromUnits(Int128(random() % 400'000'000) * 1'000'000));
                sum = sum + parts.back();
            }
            Money total(Currency::usd);
            for (const PricedQuantity &part : priceMerged(tiered, parts)) {
                Money ofTiers(Currency::usd);
                for (const TierShare &tier : part.tiers)
                    ofTiers += tier.amount;
                QVERIFY(ofTiers == part.amount);
                total += part.amount;
            }
            QVERIFY(total == price(tiered, sum).amount);
        }
    }

    void aMissingRateIsAGap() {
        const std::vector<UsageItem> usage{item("a", "unknown", "hour", "1")};
        const auto priced = priceUsage(usage, {});
        QVERIFY(priced && priced->lines[0].rate == nullptr);
        QVERIFY(usageJson(*priced, Language::en).find("\"gaps\": [") != std::string::npos);
        QVERIFY(usageText(*priced, Language::en).find("≥ $0.00") != std::string::npos);
    }

    void unitsMustConvert() {
        const std::vector<PriceBook> books{book(rate("gb", "GB-month", R"("price": "0.1")"))};
        const std::vector<UsageItem> usage{item("a", "gb", "hour", "1")};
        const auto priced = priceUsage(usage, books);
        QVERIFY(!priced);
        QCOMPARE(shown(priced.problems()), "/usage/0/unit rate.convert");
    }

    void readsTheContract() {
        const auto usage = readUsageList(*json::parse(
            R"({"usage": [{"id": "a", "provider": "aws", "service": "s", "dimension": "d", "region": "r", "purchase": "spot", "quantity": "2*3", "unit": "hour"}]})"));
        QVERIFY(usage);
        QCOMPARE(shown(usage->front().quantity), "6");
        const auto wrong =
            readUsageList(*json::parse(R"({"usage": [{"id": "a", "quantity": -1, "unit": "x"}]})"));
        QVERIFY(!wrong);
        QCOMPARE(shown(wrong.problems()), "/usage/0 key.missing\n/usage/0 key.missing\n/usage/0 key.missing\n"
                                          "/usage/0/quantity number.range\n/usage/0/unit rate.unit");
    }
};

QTEST_APPLESS_MAIN(UsageListTest)
#include "usage_list_test.moc"
