// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/set.h"
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::shown;

namespace {

json::Value withLever(const char *lever) {
    json::Value document = test::gpuClusterDocument();
    json::setAt(document, "/levers/first", *json::parse(lever));
    return document;
}

} // namespace

/// The keys "levers" and "studies" of a scenario.
class ScenarioLeversTest : public QObject {
    Q_OBJECT
  private slots:
    void readsInStatedOrderWithDefaults() {
        json::Value document =
            withLever(R"({"lever": "spot", "workloads": ["gpu-pool"], "parameters": {"share": 0.6}})");
        json::setAt(document, "/levers/a-second",
                    *json::parse(R"({"lever": "result-cache", "on": false, "label": "Own"})"));
        const auto scenario = readScenario(document);
        QVERIFY2(scenario, scenario ? "" : qPrintable(shown(scenario.problems())));
        QCOMPARE(scenario->levers.size(), 2u);
        const LeverUse &first = scenario->levers[0], &second = scenario->levers[1];
        QCOMPARE(shown(first.key), "first");
        QVERIFY(first.on && !second.on);
        QCOMPARE(shown(std::get<Decimal>(first.parameters[0])), "0.6");
        QCOMPARE(shown(std::get<Decimal>(first.parameters[1])), shown(first.lever->parameters[1].fallback));
        QCOMPARE(shown(first.label.en), shown(first.lever->label.en));
        QCOMPARE(shown(second.label.en), "Own");
        QVERIFY(first.isMeantFor(*scenario->findWorkload("gpu-pool")));
        QVERIFY(!first.isMeantFor(*scenario->findWorkload("api-pool")));
        QVERIFY(second.isMeantFor(*scenario->findWorkload("api-pool")));
    }

    void namesThePlace_data() {
        QTest::addColumn<QByteArray>("lever");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const char *lever, const char *problem) {
            QTest::newRow(name) << QByteArray(lever) << problem;
        };
        row("unknown lever", R"({"lever": "magic"})", "/levers/first/lever lever.unknown");
        row("mistyped lever", R"({"lever": "spott"})", "/levers/first/lever lever.unknownNear");
        row("no lever", R"({"on": true})", "/levers/first key.missing");
        row("no object", R"("spot")", "/levers/first type");
        row("unknown workload", R"({"lever": "spot", "workloads": ["gpu-pool", "gpu"]})",
            "/levers/first/workloads/1 lever.workload");
        row("a workload that it does not fit", R"({"lever": "spot", "workloads": ["cache"]})",
            "/levers/first/workloads/0 lever.unfit");
        row("no workload", R"({"lever": "spot", "workloads": []})", "/levers/first/workloads lever.nowhere");
        row("share above one", R"({"lever": "spot", "parameters": {"share": 1.5}})",
            "/levers/first/parameters/share number.range");
        row("unknown parameter", R"({"lever": "spot", "parameters": {"shares": 0.5}})",
            "/levers/first/parameters/shares key.unknownNear");
        row("unknown term", R"({"lever": "commitment", "parameters": {"term": "2y"}})",
            "/levers/first/parameters/term choice");
        row("text for a switch", R"({"lever": "spot", "on": "yes"})", "/levers/first/on type");
        row("unknown key", R"({"lever": "spot", "of": true})", "/levers/first/of key.unknownNear");
    }
    void namesThePlace() {
        QFETCH(QByteArray, lever);
        QFETCH(QString, problem);
        const auto scenario = readScenario(withLever(lever.constData()), "plan.json");
        QVERIFY(!scenario);
        QCOMPARE(shown(scenario.problems()), problem);
        for (const Language language : {Language::ja, Language::en}) {
            const QString message = shown(scenario.problems().front().message(language));
            QVERIFY2(!message.contains("‹") && !message.contains("{"), qPrintable(message));
        }
    }

    void tooManyLevers() {
        json::Value document = test::gpuClusterDocument();
        for (int i = 0; i < 65; ++i)
            json::setAt(document, "/levers/l" + std::to_string(i), *json::parse(R"({"lever": "spot"})"));
        QCOMPARE(shown(readScenario(document).problems()), "/levers lever.many");
        json::setAt(document, "/levers/l0", json::Value());
        QVERIFY(readScenario(document));
    }

    void settingsReachLevers_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<bool>("on");
        QTest::addColumn<QString>("share");
        QTest::newRow("off") << QByteArray("levers.first.on=false") << false << "0.6";
        QTest::newRow("share") << QByteArray("levers.first.parameters.share=0.25") << true << "0.25";
        QTest::newRow("a formula") << QByteArray("levers.first.parameters.share=1/4") << true << "0.25";
    }
    void settingsReachLevers() {
        QFETCH(QByteArray, setting);
        QFETCH(bool, on);
        QFETCH(QString, share);
        const auto document = applySetting(withLever(R"({"lever": "spot", "parameters": {"share": 0.6}})"),
                                           setting.toStdString());
        QVERIFY(document);
        const auto scenario = readScenario(*document);
        QVERIFY2(scenario, scenario ? "" : qPrintable(shown(scenario.problems())));
        QCOMPARE(scenario->levers[0].on, on);
        QCOMPARE(shown(std::get<Decimal>(scenario->levers[0].parameters[0])), share);
    }

    void studies_data() {
        QTest::addColumn<QByteArray>("study");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const char *study, const char *problem) {
            QTest::newRow(name) << QByteArray(study) << problem;
        };
        row("good", R"json({"formula": "months(1, 12) / 12", "unit": "USD/month", "rows": [{"label": "a"}],
            "columns": [{"label": "b", "patch": {}}], "low": {}, "high": {}})json",
            "");
        row("no formula", R"({"rows": [{"label": "a"}]})", "/studies/s key.missing");
        row("broken formula", R"({"formula": "1 +", "rows": [{"label": "a"}]})",
            "/studies/s/formula formula.syntax");
        row("no rows", R"({"formula": "1"})", "/studies/s key.missing");
        row("empty rows", R"({"formula": "1", "rows": []})", "/studies/s/rows study.entries");
        row("row without label", R"({"formula": "1", "rows": [{}]})", "/studies/s/rows/0 key.missing");
        row("patch that is none", R"({"formula": "1", "rows": [{"label": "a", "patch": 1}]})",
            "/studies/s/rows/0/patch variant.patch");
        row("bound that is none", R"({"formula": "1", "rows": [{"label": "a"}], "low": []})",
            "/studies/s/low variant.patch");
    }
    void studies() {
        QFETCH(QByteArray, study);
        QFETCH(QString, problem);
        json::Value document = test::gpuClusterDocument();
        json::setAt(document, "/studies/s", *json::parse(study.toStdString()));
        const auto scenario = readScenario(document);
        QCOMPARE(scenario ? QString() : shown(scenario.problems()), problem);
    }
};

QTEST_APPLESS_MAIN(ScenarioLeversTest)
#include "levers_test.moc"
