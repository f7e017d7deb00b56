// SPDX-License-Identifier: GPL-3.0-or-later
#include "asked.h"

#include "core/analysis/economics.h"
#include "core/analysis/growth.h"

using namespace mitsumori;
using test::advised, test::adviceOn, test::figure, test::leverSets, test::limit, test::listPrice, test::needs,
    test::Questions, test::service, test::shown;

namespace {

const char *gpu = "gpu-cluster";

QString figureOf(const std::string &formula, int digits = 2) {
    return figure(gpu, formula, digits);
}

/// Margin and both returns of a year, in per cent.
QStringList economics(std::size_t year) {
    const auto priced = test::priced(test::gpuClusterDocument());
    const PeriodEconomics found = yearlyEconomics(priced->scenario, priced->cloud())[year];
    QStringList all{shown(found.net.rounded(2))};
    for (const auto &ratio : {found.grossMargin, found.roiOnTotal, found.roiOnOther})
        all << shown((*ratio * Decimal(100)).rounded(1));
    return all;
}

} // namespace

/// Document 003 beyond the bill: growth, savings, returns, risks and options, one row for each row of the
/// requirements table. A node of the mix costs 322.076 a month, the rest 404.247 and 2,072.525.
class Doc003PlanTest : public QObject {
    Q_OBJECT
  private slots:
    void requirement_data() {
        QTest::addColumn<Questions>("questions");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const Questions &questions, const QStringList &expected) {
            QTest::newRow(name) << questions << expected;
        };

        row("003 Year 1, twelve months: nodes of users, costs, cumulative",
            [] {
                const auto priced = test::priced(test::gpuClusterDocument());
                return QStringList{
                    figureOf("driver('gpu-nodes', 6)"),
                    figureOf("driver('gpu-nodes', 1, 12)"),
                    figureOf("month(6)"),
                    figureOf("month(12)"),
                    figureOf("months(1, 12)"),
                    shown(growth(priced->scenario, priced->cloud())[11].cumulativeCost.rounded(2))};
            },
            {"9", "127", "3302.93", "8514.05", "55764.28", "55764.28"});
        row("003 Year 2, quarters of three months",
            [] {
                return QStringList{figureOf("month(13)"),     figureOf("months(13, 15)"),
                                   figureOf("3 * month(13)"), figureOf("month(16)"),
                                   figureOf("month(19)"),     figureOf("month(22)"),
                                   figureOf("months(13, 24)")};
            },
            {"10124.43", "30373.28", "30373.28", "13345.19", "18176.33", "26228.23", "203622.48"});
        row("003 strategy 1: spot, 80/20",
            [] {
                return QStringList{
                    leverSets("spot", "node-pool"),
                    figureOf("driver('gpu-nodes', 1, 12) * 0.8 * hours * (price('Amazon EC2', 'g5.xlarge', "
                             "'on-demand') - price('Amazon EC2', 'g5.xlarge', 'spot'))"),
                    figureOf(
                        "(1 - price('Amazon EC2', 'g5.xlarge', 'spot') / price('Amazon EC2', 'g5.xlarge', "
                        "'on-demand')) * 100",
                        1),
                    advised("spot-without-fallback", "node-pool", R"("spotShare": 1)"),
                    adviceOn(gpu, "spot-without-fallback")};
            }, // 127 node-months
            {"spotShare rework", "52362.61", "70.2", "warning", "silent"});
        row("003 strategy 2: reserved machines, on hours that are not spot",
            [] {
                const char *pool = R"({"nodes": 10, "spotShare": 0.8, "commitment": "1y",
                    "commitmentCoverage": 1})";
                return QStringList{
                    leverSets("commitment", "node-pool"),
                    leverSets("commitment", "database"),
                    test::OneWorkload("node-pool", pool).usage().join(", "),
                    listPrice("aws/Amazon RDS/db.r5.large PostgreSQL/us-east-1"),
                    listPrice("aws/Amazon RDS/db.r5.large PostgreSQL/us-east-1/reserved/1y-no-upfront"),
                    advised("commitment-term", "database", R"("commitment": "1y")")};
            },
            {"commitment commitmentCoverage", "commitment commitmentCoverage",
             "spot machine/burstable-2x8 5840, on-demand machine/burstable-2x8 1460", "0.25 hour",
             "0.1444 hour", "information"});
        row("003 strategy 3: Intelligent-Tiering of cold data",
            [] {
                const char *tiered = R"({"storageGb": 5000, "tieredShare": 0.6})";
                return QStringList{leverSets("storage-tiering", "object-storage"),
                                   needs("object-storage", tiered, "storage"),
                                   needs("object-storage", tiered, "infrequent"),
                                   listPrice("aws/Amazon S3/standard-ia-storage/us-east-1"),
                                   advised("storage-unread", "object-storage", R"("storageGb": 5000)")};
            },
            {"tieredShare", "2000", "3000", "0.0125 GiB-month", "information"});
        row("003 strategy 4: autoscaling follows the day",
            [] {
                return QStringList{
                    leverSets("autoscaling", "node-pool"),
                    // ten at the peak of an office day: 105 node-hours, 158 where five stay
                    needs("node-pool", R"({"nodes": 10, "autoscaling": true, "profile": "office"})",
                          "pricedNodes"),
                    needs("node-pool", R"({"nodes": 10, "autoscaling": true, "profile": "office",
                        "autoscaleMinimum": 5, "autoscaleMaximum": 30})",
                          "dayNodes"),
                    adviceOn(gpu, "autoscaler-maximum")};
            },
            {"autoscaling profile", "4.375", "158", "impossible"});
        row("003 strategy 5: one region only",
            [] {
                return QStringList{needs("data-transfer", "{}", "region"),
                                   needs("data-transfer", R"({"interRegionGb": 1000})", "region"),
                                   listPrice("aws/AWS Data Transfer/inter-region-to-us-west-2/us-east-1"),
                                   figureOf("category('network', 1)", 3)};
            }, // the balancer alone: 16.425 + 58.4
            {"0", "1000", "0.02 GiB", "74.825"});
        row("003 ROI Phase 1: four plans, margin",
            [] {
                return QStringList{figureOf("plan('free', 6)"), figureOf("plan('pro', 6)"),
                                   figureOf("planRevenue(6)"),
                                   figureOf("(planRevenue(6) - 3400) / planRevenue(6) * 100"),
                                   figureOf("(planRevenue(6) - month(6)) / planRevenue(6) * 100")};
            }, // 500 x 15 + 30 x 50 + 2 x 500
            {"10000", "500", "10000", "66", "66.97"});
        row("003 ROI Year 1 · Year 2, by both definitions", [] { return economics(0) + economics(1); },
            // 666,980 - 55,764.28 - 200,000; 1,700,000 - 203,622.48 - 500,000
            {"411215.72", "91.6", "160.8", "205.6", "996377.52", "88", "141.6", "199.3"});
        row("003 risk 1: spot stops; the work lost is priced",
            [] {
                return QStringList{
                    needs("node-pool", R"({"nodes": 10, "spotShare": 0.8, "rework": 0.2})", "spot"),
                    limit("aws", "training.interruption-notice"),
                    advised("spot-rework", "retraining", R"("spotShare": 0.8)"),
                    advised("spot-without-fallback", "node-pool", R"("spotShare": 1)")};
            },
            {"7300", "120 second", "warning", "warning"});
        row("003 risk 2: GPUs run short: quota, g4dn, another region",
            [] {
                return QStringList{adviceOn(gpu, "gpu-quota"), limit("aws", "nodes.gpu"),
                                   service("aws", "machine/gpu-t4-4x16"),
                                   listPrice("aws/Amazon EC2/g4dn.xlarge/us-east-1"),
                                   listPrice("aws/Amazon EC2/g4dn.xlarge/eu-west-1")};
            },
            {"warning", "0 vCPU", "Amazon EC2 g4dn.xlarge", "0.526 hour", "0.587 hour"});
        row("003 risk 3: overrun: alarms, the scaler's cap, its cost",
            [] {
                json::Value capped = test::scenarioDocument(gpu);
                json::setAt(capped, "/workloads/gpu-pool/parameters/capAtMaximum", true);
                json::Value alarmed = test::scenarioDocument(gpu);
                json::setAt(alarmed, "/budget", *json::parse(R"({"monthly": 26000})"));
                const auto made = test::priced(capped);
                return QStringList{shown(made->cloud().workloadSum(1, 22, 22).rounded(2)),
                                   adviceOn(gpu, "autoscaler-maximum"), adviceOn(gpu, "budget-alarm"),
                                   advised("budget-alarm", alarmed, {2025, 11, 2})};
            }, // 30 x 322.076; 26,228.23 exceed 26,000
            {"9662.28", "impossible", "silent", "warning"});
        row("003 option A: SageMaker, the same machines",
            [] {
                return QStringList{
                    service("aws", "endpoint/gpu-a10g-4x16"),
                    listPrice("aws/Amazon SageMaker/ml.g5.xlarge Hosting/us-east-1"), // 40 % above 1.006
                    needs("inference", R"({"mode": "real-time", "machine": "gpu-a10g-4x16", "users": 0,
                        "minimumInstances": 3})",
                          "endpoint"),
                    advised("endpoint-instances", "inference",
                            R"("mode": "real-time", "minimumInstances": 10)")};
            },
            {"Amazon SageMaker ml.g5.xlarge Hosting", "1.4084 hour", "2190", "warning"});
        row("003 option B: Google Cloud, the same workload",
            [] {
                return QStringList{
                    service("gcp", "machine/gpu-a10g-4x16"),
                    figure(gpu, "line('gpu-pool.spot', 1)", 3, "", "gcp"),
                    figure(gpu, "line('gpu-pool.on-demand', 1)", 3, "", "gcp"),
                    advised("substitute", "node-pool", R"("machine": "gpu-a10g-4x16")", R"(["gcp"])")};
            }, // 1,752 h x 0.397336 and 438 h x 0.706832255, for an L4
            {"~Google Compute Engine g2-standard-4", "696.133", "309.593", "information"});
        row("003 option C: Lambda: fifteen minutes, cold starts, nothing when idle",
            [] {
                return QStringList{
                    service("aws", "function/duration"), limit("aws", "function.duration"),
                    needs("inference", R"({"mode": "function", "users": 0})", "function-duration"),
                    advised("duration-limit", "inference", R"("mode": "function", "durationMs": 901000)"),
                    advised("cold-start", "inference", R"("mode": "serverless", "latencyTargetMs": 1000)")};
            },
            {"AWS Lambda duration-x86", "900 second", "0", "impossible", "warning"});
        row("003 recommendation: EKS and spot, by computed cost",
            [] {
                const std::string onDemand = "3 * hours * price('Amazon EC2', 'g5.xlarge', 'on-demand')";
                return QStringList{figureOf(onDemand), figureOf("workload('gpu-pool', 1)"),
                                   figureOf("3 * hours * 1.4084"), adviceOn(gpu, "spot-without-fallback")};
            },
            {"2203.14", "966.23", "3084.4", "silent"});
        row("003 checklist: layers of the system",
            [] {
                QStringList all;
                for (const char *kind : {"kubernetes", "monitoring", "firewall", "registry"})
                    all << (layerOfKind(kind) == nullptr ? QString("none") : shown(layerOfKind(kind)->key));
                return all;
            },
            {"none", "cost", "security", "models"});
    }
    void requirement() {
        QFETCH(Questions, questions);
        QFETCH(QStringList, expected);
        QCOMPARE(questions(), expected);
    }
};

QTEST_APPLESS_MAIN(Doc003PlanTest)
#include "doc003_plan_test.moc"
