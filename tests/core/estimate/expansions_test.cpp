// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::shown;

namespace {

/// One machine at 1.00 an hour in Japan; Europe charges 2.00 an hour and comes in month 3 with half the use.
json::Value plan(const std::string &expansion) {
    return *json::parse(
        R"json({"format": "mitsumori-scenario", "version": 1, "date": "2026-11-01", "geography": "japan",
        "calculation": {"months": 4}, "clouds": ["aws"],
        "workloads": {"a": {"kind": "node-pool", "parameters": {"nodes": 1, "machine": "general-2x8"}},
                      "b": {"kind": "node-pool", "parameters": {"nodes": 1, "machine": "general-2x8"}}},
        "expansions": {"eu": )json" +
        expansion + R"json(},
        "prices": {"format": "mitsumori-prices", "version": 1, "id": "test", "asOf": "2026-11-01", "rates": [
            {"provider": "aws", "service": "Amazon EC2", "dimension": "m5.large", "region": "ap-northeast-1", "unit": "hour",
             "price": "1", "source": "t", "asOf": "2026-11-01"},
            {"provider": "aws", "service": "Amazon EC2", "dimension": "m5.large", "region": "eu-west-1", "unit": "hour",
             "price": "2", "source": "t", "asOf": "2026-11-01"}]}})json");
}

} // namespace

/// Further geographies as an increment on chosen workloads.
class ExpansionsTest : public QObject {
    Q_OBJECT
  private slots:
    void anExpansionIsAFactorAtThePricesOfItsRegion() {
        const auto made =
            test::priced(plan(R"({"geography": "europe", "factor": 0.5, "from": 3, "workloads": ["a"]})"));
        QVERIFY2(made, made ? "" : qPrintable(shown(made.problems())));
        const LineItem *line = made->cloud().findLine("a.on-demand+eu");
        QVERIFY(line != nullptr);
        QCOMPARE(shown(line->months[1].amount), "0");
        QCOMPARE(shown(line->months[2].amount), "730"); // 0.5 x 730 x 2.00
        QCOMPARE(shown(line->rate->key.region), "eu-west-1");
        QVERIFY(made->cloud().findLine("b.on-demand+eu") == nullptr);
        QCOMPARE(shown(made->cloud().monthly[1]), "1460"); // two machines in Japan
        QCOMPARE(shown(made->cloud().monthly[2]), "2190");
    }

    void withoutAListEveryWorkloadGrows() {
        const auto made = test::priced(plan(R"({"geography": "europe", "factor": 1})"));
        QVERIFY(made);
        QCOMPARE(shown(made->cloud().monthly[0]), "4380"); // 2 x 730 + 2 x 1460
    }

    void mistakesNameTheirPlace_data() {
        QTest::addColumn<QString>("expansion");
        QTest::addColumn<QString>("problem");
        QTest::newRow("geography is needed") << R"({"factor": 1})"
                                             << "/expansions/eu key.missing";
        QTest::newRow("unknown workload") << R"({"geography": "europe", "workloads": ["c"]})"
                                          << "/expansions/eu/workloads/0 workload.unknown";
        QTest::newRow("beyond the plan") << R"({"geography": "europe", "from": 5})"
                                         << "/expansions/eu/from number.range";
    }
    void mistakesNameTheirPlace() {
        QFETCH(QString, expansion);
        QFETCH(QString, problem);
        const auto read = readScenario(plan(expansion.toStdString()));
        QVERIFY(!read);
        QVERIFY2(shown(read.problems()).contains(problem), qPrintable(shown(read.problems())));
    }
};

QTEST_APPLESS_MAIN(ExpansionsTest)
#include "expansions_test.moc"
