// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/write.h"
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::shown;

class ReadTest : public QObject {
    Q_OBJECT
  private slots:
    void readsTheExample() {
        const auto scenario = readScenario(test::gpuClusterDocument());
        QVERIFY2(scenario, scenario ? "" : qPrintable(shown(scenario.problems())));
        QCOMPARE(scenario->months, 24);
        QCOMPARE(scenario->phases.size(), 2u);
        QCOMPARE(scenario->phases[0].to, 6);
        QCOMPARE(scenario->phases[1].to, 24);
        QCOMPARE(scenario->workloads.size(), 12u);
        QCOMPARE(scenario->prices.rates().size(), 30u);
        QCOMPARE(shown(scenario->prices.find({"aws", "Amazon EC2", "g5.xlarge", "us-east-1", "spot", ""})
                           ->tiers[0]
                           .price),
                 "0.3");
    }

    /// One wrong thing each: where it is put, what it is, and the problem with its place.
    void namesThePlace_data() {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QByteArray>("value"); // JSON
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const char *pointer, const char *value, const char *problem) {
            QTest::newRow(name) << pointer << QByteArray(value) << problem;
        };
        const char *share = "/workloads/gpu-pool/parameters/spotShare";
        row("unknown key at the top", "/tittle", "1", "/tittle key.unknown");
        row("mistyped key", "/calculation/hoursPerMont", "730", "/calculation/hoursPerMont key.unknownNear");
        row("unknown parameter", "/workloads/eks/parameters/cluster", "1",
            "/workloads/eks/parameters/cluster key.unknownNear");
        row("wrong type", "/calculation", "7", "/calculation type");
        row("text for a number", "/calculation/hoursPerMonth", "\"many\"",
            "/calculation/hoursPerMonth number.text");
        row("negative", "/workloads/api-pool/parameters/nodes", "-1",
            "/workloads/api-pool/parameters/nodes number.range");
        row("share above one", share, "1.5", "/workloads/gpu-pool/parameters/spotShare number.range");
        row("formula dividing by zero", share, "\"1/0\"",
            "/workloads/gpu-pool/parameters/spotShare number.text");
        row("more digits than a decimal has", share, "0.1234567890123",
            "/workloads/gpu-pool/parameters/spotShare number.digits");
        row("fraction of a cluster", "/workloads/eks/parameters/clusters", "1.5",
            "/workloads/eks/parameters/clusters number.whole");
        row("number for a switch", "/workloads/database/parameters/multiAz", "1",
            "/workloads/database/parameters/multiAz type.toggle");
        row("unknown machine", "/workloads/api-pool/parameters/machine", "\"huge\"",
            "/workloads/api-pool/parameters/machine choice");
        row("unknown kind", "/workloads/eks/kind", "\"kubernets\"", "/workloads/eks/kind kind.unknown");
        row("unknown driver", "/workloads/gpu-pool/parameters/nodes/driver", "\"user\"",
            "/workloads/gpu-pool/parameters/nodes/driver binding.driver");
        row("a choice cannot follow a driver", "/workloads/api-pool/parameters/machine",
            R"({"driver": "users"})", "/workloads/api-pool/parameters/machine/driver binding.type");
        row("unknown phase", "/workloads/cache/parameters/nodes/phases/phase3", "1",
            "/workloads/cache/parameters/nodes/phases/phase3 phase.unknown");
        row("points out of order", "/drivers/users/points", "[[2, 5], [1, 6]]",
            "/drivers/users/points/1 driver.order");
        row("no points", "/drivers/users/points", "[]", "/drivers/users/points driver.empty");
        row("lookup of a later driver", "/drivers/gpu-nodes/of", "\"gpu-nodes\"",
            "/drivers/gpu-nodes/of driver.of");
        row("phases out of order", "/phases/phase2/from", "1", "/phases/phase2/from phase.order");
        row("date that is none", "/date", "\"2025-02-30\"", "/date date");
        row("month that is none", "/calculation/start", "\"2025-13\"", "/calculation/start month.form");
        row("601 months", "/calculation/months", "601", "/calculation/months number.range");
        row("unknown cloud", "/clouds", "[\"ibm\"]", "/clouds/0 cloud");
        row("unknown unit of a rate", "/prices/rates/0/unit", "\"fortnight\"",
            "/prices/rates/0/unit rate.unit");
        row("negative price", "/prices/rates/0/price", "\"-0.1\"", "/prices/rates/0/price number.range");
        row("zero that is not free", "/prices/rates/0/price", "\"0\"", "/prices/rates/0/state rate.zero");
        row("the same rate twice", "/prices/rates/1/dimension", "\"t3.large\"", "/prices/rates/3 rate.twice");
        row("tiers with a hole at the start", "/prices/rates/0",
            R"({"provider": "aws", "service": "s", "dimension": "d", "region": "r", "unit": "hour", "tiers": [{"from": 1, "price": "1"}], "source": "x"})",
            "/prices/rates/0/tiers rate.tiers");
        row("formula that cannot be read", "/quoted/row01-initial-cost/computed", "\"month(1\"",
            "/quoted/row01-initial-cost/computed formula.syntax");
        row("exchange without date", "/exchange/0", R"({"currency": "JPY", "perUsd": 150, "source": "x"})",
            "/exchange/0 key.missing");
        row("key with a slash", "/workloads/..~1etc", R"({"kind": "cache"})", "/workloads/..~1etc key.form");
        row("newer version", "/version", "2", "/version scenario.newer");
        row("foreign format", "/format", "\"other\"", "/format scenario.format");
    }
    void namesThePlace() {
        QFETCH(QString, pointer);
        QFETCH(QByteArray, value);
        QFETCH(QString, problem);
        json::Value document = test::gpuClusterDocument();
        json::setAt(document, pointer.toStdString(), *json::parse(value.toStdString()));
        const auto scenario = readScenario(document, "plan.json");
        QVERIFY(!scenario);
        QCOMPARE(shown(scenario.problems()), problem);
        for (const Language language : {Language::ja, Language::en}) {
            const QString message = shown(scenario.problems().front().message(language));
            QVERIFY2(message.startsWith("plan.json: /"), qPrintable(message));
            QVERIFY2(!message.contains("‹"), qPrintable(message)); // a text that the catalogue lacks
        }
    }

    void tellsAllMistakesAtOnce() {
        json::Value document = test::gpuClusterDocument();
        json::setAt(document, "/date", "soon");
        json::setAt(document, "/workloads/eks/parameters/clusters", -1);
        json::setAt(document, "/extra", true);
        const auto scenario = readScenario(document);
        QVERIFY(!scenario);
        QCOMPARE(scenario.problems().size(), 3u);
    }

    void variantsAreMergePatches() {
        const json::Value document = test::gpuClusterDocument();
        const auto mix = readVariant(document, "document-mix");
        QVERIFY(mix);
        QVERIFY(mix->findWorkload("gpu-pool-share") != nullptr);
        QVERIFY(readScenario(document)->findWorkload("gpu-pool-share") == nullptr);
        const auto unknown = readVariant(document, "none", "plan.json");
        QVERIFY(!unknown);
        QVERIFY(shown(unknown.problems().front().message(Language::en)).contains("document-rounded"));
    }

    /// A save of an example as it came must not show up as a change.
    void theExamplesAreInTheFormThatSavingWrites_data() {
        QTest::addColumn<QString>("name");
        for (const char *name : {"gpu-cluster", "mlops-100k-users", "trading-three-clouds", "deployment-lab",
                                 "inference-100-billion"})
            QTest::newRow(name) << name;
    }
    void theExamplesAreInTheFormThatSavingWrites() {
        QFETCH(QString, name);
        const std::string path = test::sourcePath("scenarios/" + name.toStdString() + ".mitsumori.json");
        const auto document = json::parseFile(path);
        QVERIFY(document);
        QVERIFY(readScenario(*document));
        QCOMPARE(shown(json::write(*document)), shown(*json::readFile(path)));
    }

    void anEmptyScenarioCostsNothing() {
        const auto priced = test::priced(
            *json::parse(R"({"format": "mitsumori-scenario", "version": 1, "date": "2025-11-02"})"));
        QVERIFY2(priced, priced ? "" : qPrintable(shown(priced.problems())));
        QVERIFY(priced->cloud().total.isZero());
        QVERIFY(priced->cloud().lines.empty());
    }
};

QTEST_APPLESS_MAIN(ReadTest)
#include "read_test.moc"
