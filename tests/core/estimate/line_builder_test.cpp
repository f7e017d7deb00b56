// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/explain.h"
#include "core/estimate/prices.h"
#include "support/figures.h"

#include <QRegularExpression>
#include <QTest>

using namespace mitsumori;
using test::shown;

namespace {

/// One workload for one month in North America.
json::Value plan(const char *cloud, const std::string &workload) {
    return *json::parse(
        R"({"format": "mitsumori-scenario", "version": 1, "date": "2026-11-01", "geography": "north-america",
        "calculation": {"months": 1}, "clouds": [")" +
        std::string(cloud) + R"("], "workloads": {"w": )" + workload + "}}");
}

/// With the built-in price books, as the program does.
struct Made {
    Scenario scenario;
    Estimate estimate;
    Made(const char *cloud, const std::string &workload)
        : scenario(*readScenario(plan(cloud, workload)))
        , estimate(*mitsumori::estimate(scenario, pricesOf(scenario), serviceMaps())) {}
    const CloudEstimate &cloud() const { return estimate.clouds.front(); }
};

const std::string database =
    R"({"kind": "database", "parameters": {"engine": "postgresql", "size": "memory-2x16",
    "instances": 1, "storageGb": 100}})";

} // namespace

/// How usage becomes line items on each cloud, with prices of the built-in books.
class LineBuilderTest : public QObject {
    Q_OBJECT
  private slots:
    /// Cloud SQL us-central1: 0.0413 a vCPU-hour, 0.007 a GiB-hour; 2 vCPU and 16 GiB for 730 hours.
    void aServiceBilledInPartsHasALineForEach() {
        const Made made("gcp", database);
        const LineItem *cpu = made.cloud().findLine("w.instance"),
                       *memory = made.cloud().findLine("w.instance+memory");
        QVERIFY(cpu != nullptr && memory != nullptr);
        QCOMPARE(shown(cpu->months[0].quantity.value()), "1460");
        QCOMPARE(shown(cpu->total), "60.298");
        QCOMPARE(shown(memory->months[0].quantity.value()), "11680");
        QCOMPARE(shown(memory->total), "81.76");
        QCOMPARE(shown(memory->description.en), "Database: Instances (memory)");
        QVERIFY(explain(made.scenario, made.estimate, "gcp", "w.instance+memory", 1, Language::ja));
    }

    void whatAServiceIncludesIsNeitherALineNorAGap() {
        const Made made("azure", R"({"kind": "secrets", "parameters": {"secrets": 30, "calls": 10000}})");
        QCOMPARE(made.cloud().lines.size(), 1);
        QCOMPARE(shown(made.cloud().lines.front().id), "w.calls");
        QCOMPARE(shown(made.cloud().total), "0.03"); // 10,000 operations, $0.03 per 10,000
        QVERIFY(made.cloud().gaps.empty());
    }

    /// A metric of our own is one metric-month on AWS and 0.334 MiB on Google Cloud (0.258 a MiB beyond the
    /// first 150).
    void usageIsCountedInTheVendorsUnit() {
        const std::string monitoring = R"({"kind": "monitoring", "parameters": {"metrics": 1000}})";
        const Made aws("aws", monitoring), google("gcp", monitoring);
        QCOMPARE(shown(aws.cloud().lines.front().unit), "metric-month");
        QCOMPARE(shown(aws.cloud().total), "297"); // 10 of 1,000 are free, $0.30 each
        QCOMPARE(shown(google.cloud().lines.front().months[0].quantity.value()), "334");
        QCOMPARE(shown(google.cloud().total), "47.472"); // 184 x 0.258
    }

    void anEdgeIsPricedWhereTheUsersAre() {
        const std::string cdn = R"({"kind": "cdn", "parameters": {"transferGb": 2024}})";
        QCOMPARE(shown(Made("aws", cdn).cloud().lines.front().dimension), "data-out-edge-us");
        QCOMPARE(shown(Made("aws", cdn).cloud().total), "85"); // 1,024 GiB are free, $0.085 for 1,000
        QCOMPARE(shown(Made("gcp", cdn).cloud().lines.front().dimension), "cache-egress-north-america");
    }

    /// One book a cloud: every figure reaches a source and a date.
    void everyCloudsFigureHasSourceAndDate() {
        for (const char *cloud : {"aws", "azure", "gcp"}) {
            const Made made(
                cloud, R"({"kind": "node-pool", "parameters": {"machine": "gpu-a10g-4x16", "nodes": 3}})");
            QVERIFY2(made.cloud().gaps.empty(), cloud);
            const auto found = explain(made.scenario, made.estimate, cloud, "w.on-demand", 1, Language::en);
            QVERIFY2(found, cloud);
            QStringList rows;
            for (const auto &[name, value] : found->rows)
                rows << shown(name + ": " + value);
            QVERIFY2(!rows.filter(QRegularExpression("^Source: .{10,}")).isEmpty(), cloud);
            QVERIFY2(!rows.filter(QRegularExpression("^Price as of: 20\\d\\d-\\d\\d-\\d\\d$")).isEmpty(),
                     cloud);
        }
    }
};

QTEST_APPLESS_MAIN(LineBuilderTest)
#include "line_builder_test.moc"
