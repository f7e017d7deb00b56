// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/compare.h"
#include "core/json/parse.h"
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::decimal;
using test::shown;

namespace {

Money usd(const char *amount) {
    return Money::of(decimal(amount), Currency::usd);
}

ComparedCloud cloud(const char *key, const char *total, std::size_t gaps = 0) {
    ComparedCloud result;
    result.cloud = key;
    result.total = result.monthlyMean = result.firstMonth = result.lastMonth = usd(total);
    result.categories = {{"compute", usd(total)}};
    result.gaps = gaps;
    for (std::size_t i = 0; i < gaps; ++i)
        result.gapNames.insert("line " + std::to_string(i));
    return result;
}

ComparedRow row(const char *variant, std::vector<ComparedCloud> clouds) {
    return {"plan.mitsumori.json", variant, {variant, variant}, 12, std::move(clouds)};
}

} // namespace

class CompareTest : public QObject {
    Q_OBJECT
  private slots:
    void theCheapestIsNamedOnlyWhereItIsKnown_data() {
        QTest::addColumn<int>("awsGaps");
        QTest::addColumn<int>("gcpGaps");
        QTest::addColumn<QString>("cheapest");
        QTest::newRow("no gaps") << 0 << 0 << "gcp";
        QTest::newRow("the dearer has gaps") << 1 << 0 << "gcp"; // it can only be dearer still
        QTest::newRow("the cheaper has gaps") << 0 << 1 << "";
        QTest::newRow("both have") << 2 << 1 << "";
    }
    void theCheapestIsNamedOnlyWhereItIsKnown() {
        QFETCH(int, awsGaps);
        QFETCH(int, gcpGaps);
        QFETCH(QString, cheapest);
        const ComparedRow compared =
            row("", {cloud("aws", "120", std::size_t(awsGaps)), cloud("gcp", "100", std::size_t(gcpGaps))});
        const ComparedCloud *found = compared.cheapest();
        QCOMPARE(found == nullptr ? QString() : shown(found->cloud), cheapest);
        const QString text = shown(comparisonText({Currency::usd, {compared}}, Language::en));
        QCOMPARE(text.contains("cheapest)"), !cheapest.isEmpty());
        QCOMPARE(text.contains("a lower bound"), awsGaps + gcpGaps > 0);
    }

    void oneCloudIsNotTheCheapestOfAny() { QVERIFY(row("", {cloud("aws", "1")}).cheapest() == nullptr); }

    /// 120 against 100 is 20 and 20 %; of rows against the first.
    void differencesInAmountAndPercent() {
        const QString clouds = shown(comparisonText(
            {Currency::usd, {row("", {cloud("aws", "120"), cloud("gcp", "100")})}}, Language::en));
        QVERIFY2(clouds.contains("+$20.00, +20.0 %"), qPrintable(clouds));
        const QString rows = shown(comparisonText(
            {Currency::usd, {row("", {cloud("aws", "120")}), row("less", {cloud("aws", "90")})}},
            Language::en));
        QVERIFY2(rows.contains("$90.00 (-$30.00, -25.0 %)"), qPrintable(rows));
    }

    /// A variant that adds only what has no price must not look free.
    void missingPricesMarkDifferences_data() {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        QTest::addColumn<QString>("difference");
        QTest::newRow("the same") << 1 << 1 << "≥ $100.00 (+$0.00, +0.0 %)";
        QTest::newRow("more after") << 0 << 1 << "≥ $100.00 (≥ +$0.00, +0.0 %)";
        QTest::newRow("more before") << 1 << 0 << "$100.00 (≤ +$0.00, +0.0 %)";
    }
    void missingPricesMarkDifferences() {
        QFETCH(int, before);
        QFETCH(int, after);
        QFETCH(QString, difference);
        const Comparison comparison{Currency::usd,
                                    {row("", {cloud("aws", "100", std::size_t(before))}),
                                     row("more", {cloud("aws", "100", std::size_t(after))})}};
        const QString text = shown(comparisonText(comparison, Language::en));
        QVERIFY2(text.contains(" " + difference), qPrintable(text));
    }

    /// The example: its total, mean and ends, and its categories, from the figures of document 003
    /// recomputed.
    void theExample() {
        const auto priced = test::priced(test::gpuClusterDocument());
        const ComparedRow compared = comparedRow("x.json", priced->scenario, priced->estimate);
        const ComparedCloud &aws = compared.clouds.front();
        QCOMPARE(shown(aws.total), "259386.764");
        QCOMPARE(shown(aws.firstMonth), "1370.475");
        QCOMPARE(shown(aws.monthlyMean.rounded(6)), "10807.781833"); // / 24
        QCOMPARE(aws.gaps, 0u);
        Money sum(Currency::usd);
        for (const auto &[category, amount] : aws.categories)
            sum += amount;
        QCOMPARE(shown(sum), shown(aws.total));
        Decimal users;
        const auto series = driverSeries(priced->scenario.drivers, 24);
        for (const Decimal count : series.front())
            users += count;
        QVERIFY(aws.perUser.has_value());
        QCOMPARE(shown(Money::of(aws.perUser->amount() * users, Currency::usd).rounded(2)), "259386.76");
    }

    void withoutUsersThereIsNoCostOfOne() {
        json::Value document = *json::parse(
            R"({"format": "mitsumori-scenario", "version": 1, "date": "2026-11-01", "workloads": {}})");
        const auto priced = test::priced(document);
        const ComparedRow compared = comparedRow("x.json", priced->scenario, priced->estimate);
        QVERIFY(!compared.clouds.front().perUser);
        const QString text = shown(comparisonText({Currency::usd, {compared}}, Language::en));
        QVERIFY(!text.contains("Per user"));
    }

    void theJsonOfTheContract() {
        const json::Value tree = *json::parse(
            comparisonJson({Currency::usd, {row("less", {cloud("aws", "120.000001", 2)})}}, Language::en));
        QCOMPARE(shown(*json::at(tree, "/rows/0/variant")->string()), "less");
        QCOMPARE(shown(*json::at(tree, "/rows/0/file")->string()), "plan.mitsumori.json");
        QCOMPARE(shown(json::at(tree, "/rows/0/clouds/0/total")->number()->digits), "120.000001");
        QCOMPARE(shown(json::at(tree, "/rows/0/clouds/0/categories/compute")->number()->digits),
                 "120.000001");
        QCOMPARE(shown(json::at(tree, "/rows/0/clouds/0/gaps")->number()->digits), "2");
        QCOMPARE(shown(*json::at(tree, "/currency")->string()), "USD");
    }
};

QTEST_APPLESS_MAIN(CompareTest)
#include "compare_test.moc"
