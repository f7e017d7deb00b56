// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/usage.h"
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::decimal;
using test::shown;

namespace {

/// A scenario of one workload "w", two phases of one month each, and the levers.
json::Value documentOf(const QByteArray &workload, const QByteArray &levers) {
    json::Value document =
        *json::parse(R"json({"format": "mitsumori-scenario", "version": 1, "date": "2026-11-01",
        "calculation": {"months": 2, "hoursPerMonth": 720},
        "drivers": {"load": {"shape": "step", "points": [[1, 10], [2, 40]]}},
        "phases": {"first": {"from": 1}, "second": {"from": 2}},
        "workloads": {}, "levers": {}})json");
    document.find("workloads")->set("w", *json::parse(workload.toStdString()));
    document.set("levers", *json::parse(levers.toStdString()));
    return document;
}

/// "line a b": the quantities of both months.
QString quantitiesOf(const Scenario &scenario, const std::string &line) {
    const auto usage = ResolvedScenario(scenario).usage();
    for (const UsageSeries &series : *usage)
        if (scenario.workloads[series.workload].kind->lines[series.line].id == line)
            return shown(series.quantity[0]) + " " + shown(series.quantity[1]);
    return {};
}

} // namespace

/// Levers come last: on top of values, drivers and phases. Quantities by hand, 720 hours a month.
class LeveredValuesTest : public QObject {
    Q_OBJECT
  private slots:
    void quantities_data() {
        QTest::addColumn<QByteArray>("workload");
        QTest::addColumn<QByteArray>("levers");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("quantities");
        const auto row = [](const char *name, const char *workload, const char *levers, const char *line,
                            const char *quantities) {
            QTest::newRow(name) << QByteArray(workload) << QByteArray(levers) << line << quantities;
        };
        const char *pool = R"({"kind": "node-pool", "parameters": {"nodes": {"driver": "load"}}})";
        row("none", pool, "{}", "on-demand", "7200 28800");
        row("off", pool, R"({"s": {"lever": "spot", "on": false}})", "on-demand", "7200 28800");
        row("spot beside a driver", pool,
            R"({"s": {"lever": "spot", "parameters": {"share": 0.75, "rework": 0}}})", "on-demand",
            "1800 7200");
        row("rework", pool, R"({"s": {"lever": "spot", "parameters": {"share": 0.5, "rework": 0.1}}})",
            "spot",
            "4000 16000"); // 3600 / 0.9
        row("over a phase", R"({"kind": "node-pool", "parameters": {"nodes": 10,
            "spotShare": {"value": 0.1, "phases": {"second": 0.9}}}})",
            R"({"s": {"lever": "spot", "parameters": {"share": 0.5, "rework": 0}}})", "on-demand",
            "3600 3600");
        row("the last of two", pool, R"({"a": {"lever": "spot", "parameters": {"share": 0.5, "rework": 0}},
            "b": {"lever": "spot", "parameters": {"share": 0.25, "rework": 0}}})",
            "on-demand", "5400 21600");
        row("the last that is on", pool,
            R"({"a": {"lever": "spot", "parameters": {"share": 0.5, "rework": 0}},
            "b": {"lever": "spot", "on": false, "parameters": {"share": 0.25, "rework": 0}}})",
            "on-demand", "3600 14400");
        // 720,000 requests a month (24,000 a day in 30 days)
        const char *function = R"({"kind": "inference", "parameters": {"mode": "function", "users": 24000,
            "cacheHitRatio": {"value": 0.5, "phases": {"second": 0}}}})";
        row("a higher ratio stays", function,
            R"({"c": {"lever": "result-cache", "parameters": {"hitRatio": 0.25}}})", "function-requests",
            "360000 540000");
        // 0.1 s in 2 GB: 720,000 x 0.1 x 2 / throughput; levers multiply one after the other
        row("two that multiply",
            R"({"kind": "inference", "parameters": {"mode": "function", "users": 24000}})",
            R"({"a": {"lever": "model-compression", "parameters": {"factor": 2}},
                "b": {"lever": "model-compression", "parameters": {"factor": 4}}})",
            "function-duration", "18000 18000");
        row("within the range",
            R"({"kind": "inference", "parameters": {"mode": "function", "users": 24000, "throughputFactor": 50}})",
            R"({"a": {"lever": "model-compression", "parameters": {"factor": 4}}})", "function-duration",
            "1440 1440"); // 144,000 / 100, not / 200
        // 720,000 x 0.1 s / 4 in parallel = 5 h
        const char *nightly = R"({"kind": "inference", "parameters": {"mode": "function", "users": 24000,
            "readyByMorning": {"value": false, "phases": {"second": true}}}})";
        row("batch where it may wait", nightly, R"({"b": {"lever": "batch-inference"}})", "batch", "0 5");
        row("function where it may not", nightly, R"({"b": {"lever": "batch-inference"}})",
            "function-requests", "720000 0");
        // one instance each; 5 x 100 MB fit one machine
        const char *groups = R"({"kind": "inference", "parameters": {"mode": "real-time", "users": 24000,
            "endpoints": {"value": 5, "phases": {"second": 1}}}})";
        row("own endpoints", groups, "{}", "endpoint", "3600 720");
        row("shared endpoints", groups, R"({"s": {"lever": "shared-endpoints"}})", "endpoint", "720 720");
        // office hours: see usage_test; 900 requests an hour in the mean, 360 an instance
        const char *day = R"({"kind": "inference", "parameters": {"mode": "real-time", "users": 21600,
            "profile": "office", "throughputPerInstance": 0.1, "targetUtilisation": 1, "minimumInstances": 2}})";
        row("the peak all day", day, "{}", "endpoint", "4320 4320");
        row("autoscaled", day, R"({"a": {"lever": "autoscaling"}})", "endpoint", "2490 2490");
        row("autoscaled on an even day", day,
            R"({"a": {"lever": "autoscaling", "parameters": {"profile": "flat"}}})", "endpoint", "2160 2160");
    }
    void quantities() {
        QFETCH(QByteArray, workload);
        QFETCH(QByteArray, levers);
        QFETCH(QString, line);
        QFETCH(QString, quantities);
        const auto scenario = readScenario(documentOf(workload, levers));
        QVERIFY2(scenario, scenario ? "" : qPrintable(shown(scenario.problems())));
        QCOMPARE(quantitiesOf(*scenario, line.toStdString()), quantities);
    }

    /// The rest of the program reads the same values, and a workload that is not named keeps its own.
    void onlyTheNamedWorkload() {
        json::Value document = documentOf(R"({"kind": "node-pool", "parameters": {"nodes": 10}})",
                                          R"({"s": {"lever": "spot", "workloads": ["w"],
                                              "parameters": {"share": 0.5, "rework": 0.2}}})");
        json::setAt(document, "/workloads/other", *json::at(document, "/workloads/w"));
        const Scenario scenario = *readScenario(document);
        const ResolvedScenario resolved(scenario);
        QCOMPARE(shown(*resolved.value(0, "spotShare", 1)), "0.5");
        QCOMPARE(shown(*resolved.value(0, "rework", 2)), "0.2");
        QCOMPARE(shown(*resolved.value(1, "spotShare", 1)), "0");
        QVERIFY(!scenario.workloads[0].parameters[2].isSet()); // the document's own values stay
    }

    /// A driver beyond all numbers is named by the engine, not hidden and not a crash.
    void overflowOfTheWorkloadsOwnValuesIsNamed() {
        json::Value document = documentOf(R"({"kind": "inference", "parameters": {"mode": "function",
                "throughputFactor": {"driver": "load", "scale": 100000000000000}}})",
                                          R"({"a": {"lever": "model-compression"}})");
        json::setAt(document, "/drivers/load", *json::parse(R"({"start": 100000000000000})"));
        const Scenario scenario = *readScenario(document);
        const auto usage = ResolvedScenario(scenario).usage();
        QVERIFY(!usage);
        QCOMPARE(shown(usage.problems()), "/workloads/w estimate.range");
    }
};

QTEST_APPLESS_MAIN(LeveredValuesTest)
#include "levered_values_test.moc"
