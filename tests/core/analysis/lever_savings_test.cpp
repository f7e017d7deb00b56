// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/lever_savings.h"

#include "core/estimate/prices.h"
#include "core/estimate/write.h"
#include "support/figures.h"

#include <QTest>

#include <random>

using namespace mitsumori;
using test::shown;

namespace {

/// The example with a GPU pool of ten nodes on demand.
json::Value tenNodes() {
    json::Value document = test::gpuClusterDocument();
    json::setAt(document, "/workloads/gpu-pool/parameters/nodes", 10);
    json::setAt(document, "/workloads/gpu-pool/parameters/spotShare", 0);
    return document;
}

json::Value withLevers(json::Value document, const char *levers) {
    document.set("levers", *json::parse(levers));
    return document;
}

/// Inference, training and machines, so that every lever has something to work on.
json::Value system() {
    return *json::parse(R"json({"format": "mitsumori-scenario", "version": 1, "date": "2026-11-01",
        "calculation": {"months": 3}, "clouds": ["aws", "gcp"], "geography": "north-america",
        "workloads": {
            "api": {"kind": "inference", "parameters": {"mode": "real-time", "endpoints": 5, "users": 3000000,
                "profile": "office"}},
            "nightly": {"kind": "inference", "parameters": {"mode": "serverless", "readyByMorning": true}},
            "train": {"kind": "retraining", "parameters": {"structure": "group"}},
            "pool": {"kind": "node-pool", "parameters": {"machine": "general-4x16", "nodes": 7}}},
        "levers": {}})json");
}

struct Tried {
    Scenario scenario;
    std::vector<CloudSavings> savings;
};

Tried tried(const json::Value &document) {
    const Result<Scenario> scenario = readScenario(document);
    if (!scenario)
        throw std::runtime_error(scenario.problems().front().message(Language::en));
    Tried result{*scenario, {}};
    result.savings = *leverSavings(result.scenario, pricesOf(result.scenario), serviceMaps());
    return result;
}

Estimate estimated(const Scenario &scenario) {
    return *estimate(scenario, pricesOf(scenario), serviceMaps());
}

} // namespace

class LeverSavingsTest : public QObject {
    Q_OBJECT
  private slots:
    /// 24 months x 7,300 h x 0.8 x (1.006 - 0.30): document 003's own prices.
    void spotByHand() {
        const Tried made = tried(withLevers(tenNodes(), R"({"s": {"lever": "spot", "workloads": ["gpu-pool"],
            "parameters": {"share": 0.8, "rework": 0}}})"));
        const CloudSavings &cloud = made.savings.front();
        QCOMPARE(shown(cloud.levers[0].alone.amount), "98952.96");
        QCOMPARE(shown(cloud.levers[0].inOrder->amount), "98952.96");
        QCOMPARE(shown(cloud.base - cloud.total), "98952.96");
        QVERIFY(cloud.levers[0].alone.bound == SavingBound::exact);
        QCOMPARE(cloud.levers[0].workloads, std::vector<std::string>{"gpu-pool"});
    }

    /// With 90 % rework ten spot hours stand for one: 175,200 h x (1.006 - 3.00) is a loss, and is said to be
    /// one.
    void aLeverMayCostMore() {
        const json::Value document =
            withLevers(tenNodes(), R"({"s": {"lever": "spot", "workloads": ["gpu-pool"],
            "parameters": {"share": 1, "rework": 0.9}}})");
        const Scenario scenario = *readScenario(document);
        const auto savings = *leverSavings(scenario, pricesOf(scenario), serviceMaps());
        QCOMPARE(shown(savings[0].levers[0].alone.amount), "-349348.8");
        const QString text = shown(leverSavingsText(scenario, savings, Language::en));
        QVERIFY2(text.contains("costs $349,348.80 more"), qPrintable(text));
    }

    void aLeverThatIsOffIsOnlyPotential() {
        const Tried made =
            tried(withLevers(tenNodes(), R"({"s": {"lever": "spot", "on": false, "workloads": ["gpu-pool"],
            "parameters": {"share": 0.8, "rework": 0}}})"));
        QCOMPARE(shown(made.savings[0].levers[0].alone.amount), "98952.96");
        QVERIFY(!made.savings[0].levers[0].inOrder);
        QCOMPARE(shown(made.savings[0].total), shown(made.savings[0].base));
    }

    /// A price that is missing must not look like a saving.
    void missingPricesAreMarked_data() {
        QTest::addColumn<double>("spotShare");
        QTest::addColumn<double>("lever");
        QTest::addColumn<QString>("mark");
        QTest::newRow("the lever leads to it") << 0.0 << 0.5 << "≤ ";
        QTest::newRow("the lever leads away from it") << 0.5 << 0.0 << "≥ ";
        QTest::newRow("it stays") << 0.5 << 0.25 << "";
    }
    void missingPricesAreMarked() {
        QFETCH(double, spotShare);
        QFETCH(double, lever);
        QFETCH(QString, mark);
        json::Value document = tenNodes();
        json::Array &rates = *document.find("prices")->find("rates")->array();
        rates.erase(rates.begin() + 2); // g5.xlarge spot
        json::setAt(document, "/workloads/gpu-pool/parameters/spotShare",
                    QByteArray::number(spotShare).constData());
        json::setAt(document, "/levers/s", *json::parse(R"({"lever": "spot", "workloads": ["gpu-pool"]})"));
        json::setAt(document, "/levers/s/parameters/share", QByteArray::number(lever).constData());
        const Scenario scenario = *readScenario(document);
        const auto savings = *leverSavings(scenario, scenario.prices, serviceMaps());
        QCOMPARE(shown(savingMark(savings[0].levers[0].alone.bound)), mark);
    }

    /// In order they add up to the difference exactly; alone each is the difference of two estimates.
    void laws() {
        std::mt19937 random(7);
        const std::vector<const char *> pieces{
            R"({"lever": "spot", "parameters": {"share": 0.35, "rework": 0.07}})",
            R"({"lever": "commitment", "parameters": {"term": "3y", "coverage": 0.65}})",
            R"({"lever": "autoscaling"})",
            R"({"lever": "batch-inference"})",
            R"({"lever": "model-compression", "parameters": {"factor": "7/3"}})",
            R"({"lever": "result-cache", "parameters": {"hitRatio": 0.31}})",
            R"({"lever": "shared-endpoints"})",
            R"({"lever": "storage-tiering"})"};
        for (int round = 0; round < 12; ++round) {
            json::Value document = system();
            json::setAt(document, "/calculation/roundLines", round % 3 == 0);
            for (int i = 0; i < 5; ++i) {
                json::Value lever = *json::parse(pieces[random() % pieces.size()]);
                lever.set("on", random() % 3 != 0);
                json::setAt(document, "/levers/l" + std::to_string(i), lever);
            }
            const Tried made = tried(document);
            Scenario changed = made.scenario;
            const Estimate whole = estimated(made.scenario);
            const auto only = [&](std::size_t wanted) {
                for (std::size_t i = 0; i < changed.levers.size(); ++i)
                    changed.levers[i].on = i == wanted;
                return estimated(changed);
            };
            const Estimate without = only(99);
            for (std::size_t c = 0; c < whole.clouds.size(); ++c) {
                const CloudSavings &cloud = made.savings[c];
                QCOMPARE(shown(cloud.base), shown(without.clouds[c].total));
                QCOMPARE(shown(cloud.total), shown(whole.clouds[c].total));
                QCOMPARE(cloud.totalGaps, whole.clouds[c].gaps.size());
                Money sum(Currency::usd);
                for (const LeverSaving &lever : cloud.levers)
                    sum += lever.inOrder ? lever.inOrder->amount : Money(Currency::usd);
                QCOMPARE(shown(sum), shown(cloud.base - cloud.total));
            }
            for (std::size_t i = 0; i < changed.levers.size(); ++i) {
                const Estimate alone = only(i);
                for (std::size_t c = 0; c < alone.clouds.size(); ++c)
                    QCOMPARE(shown(made.savings[c].levers[i].alone.amount),
                             shown(without.clouds[c].total - alone.clouds[c].total));
            }
        }
    }

    void aLeverThatIsOffChangesNoByte() {
        const json::Value plain = system();
        json::Value document = plain;
        for (const Lever &lever : levers()) {
            json::Value use;
            use.set("lever", lever.key);
            use.set("on", false);
            json::setAt(document, "/levers/" + lever.key, use);
        }
        const auto bytes = [](const json::Value &tree) {
            const Scenario scenario = *readScenario(tree);
            return shown(estimateJson(scenario, estimated(scenario), Language::en));
        };
        QVERIFY(bytes(plain) == bytes(document));
        json::setAt(document, "/levers/spot/on", true);
        QVERIFY(bytes(plain) != bytes(document)); // so the comparison can fail
    }

    /// A lever that says what the scenario says already saves nothing.
    void aLeverThatChangesNothingSavesNothing_data() {
        QTest::addColumn<QByteArray>("parameters"); // of the workload "api"
        QTest::addColumn<QByteArray>("lever");
        const auto row = [](const char *name, const char *parameters, const char *lever) {
            QTest::newRow(name) << QByteArray(parameters) << QByteArray(lever);
        };
        row("commitment", R"({"mode": "real-time", "commitment": "1y", "commitmentCoverage": 0.5})",
            R"({"lever": "commitment", "parameters": {"term": "1y", "coverage": 0.5}})");
        row("autoscaling", R"({"mode": "real-time", "autoscaling": true, "profile": "office"})",
            R"({"lever": "autoscaling", "parameters": {"profile": "office"}})");
        row("batch already", R"({"mode": "batch", "readyByMorning": true})",
            R"({"lever": "batch-inference"})");
        row("needed at once", R"({"mode": "real-time"})", R"({"lever": "batch-inference"})");
        row("factor of one", R"({"mode": "real-time", "throughputFactor": 3})",
            R"({"lever": "model-compression", "parameters": {"factor": 1}})");
        row("the same hit ratio", R"({"mode": "real-time", "cacheHitRatio": 0.4})",
            R"({"lever": "result-cache", "parameters": {"hitRatio": 0.4}})");
        row("one endpoint", R"({"mode": "real-time", "endpoints": 1})", R"({"lever": "shared-endpoints"})");
    }
    void aLeverThatChangesNothingSavesNothing() {
        QFETCH(QByteArray, parameters);
        QFETCH(QByteArray, lever);
        json::Value document = system();
        json::setAt(document, "/clouds", json::Array{"aws"}); // has a price for each of these modes
        json::setAt(document, "/workloads", json::Object{});
        json::setAt(document, "/workloads/api/kind", "inference");
        json::setAt(document, "/workloads/api/parameters", *json::parse(parameters.toStdString()));
        json::setAt(document, "/workloads/api/parameters/users", 30'000'000); // many instances
        json::setAt(document, "/levers/l", *json::parse(lever.toStdString()));
        json::setAt(document, "/levers/other",
                    *json::parse(R"({"lever": "result-cache", "parameters": {"hitRatio": 0.9}})"));
        const Tried made = tried(document);
        const std::vector<LeverSaving> &saved = made.savings.front().levers;
        QCOMPARE(shown(saved[0].alone.amount), "0");
        QCOMPARE(shown(saved[0].inOrder->amount), "0");
        QVERIFY(saved[1].alone.amount > Money(Currency::usd)); // there is something to save
    }

    void sameSpotShareSavesNothing() {
        const Tried made = tried(withLevers(test::gpuClusterDocument(), R"({"s": {"lever": "spot",
            "workloads": ["gpu-pool"], "parameters": {"share": 0.8, "rework": 0}}})"));
        QCOMPARE(shown(made.savings[0].levers[0].alone.amount), "0");
    }

    void theJsonIsExact() {
        const json::Value document =
            withLevers(tenNodes(), R"({"s": {"lever": "spot", "workloads": ["gpu-pool"],
            "parameters": {"share": 0.8, "rework": 0}}, "c": {"lever": "result-cache", "on": false}})");
        const Scenario scenario = *readScenario(document);
        const auto savings = *leverSavings(scenario, pricesOf(scenario), serviceMaps());
        const json::Value tree = *json::parse(leverSavingsJson(scenario, savings, Language::en));
        QCOMPARE(shown(json::at(tree, "/clouds/0/levers/0/alone")->number()->digits), "98952.96");
        QCOMPARE(shown(*json::at(tree, "/clouds/0/levers/0/aloneBound")->string()), "exact");
        QVERIFY(json::at(tree, "/clouds/0/levers/1/inOrder")->isNull());
        QVERIFY(json::at(tree, "/clouds/0/levers/1/workloads")->array()->empty());
        QVERIFY(
            shown(leverSavingsText(scenario, savings, Language::en)).contains("has no workload to work on"));
        QVERIFY(shown(leverSavingsCsv(savings, Language::en)).contains("98952.96,exact"));
    }
};

QTEST_APPLESS_MAIN(LeverSavingsTest)
#include "lever_savings_test.moc"
