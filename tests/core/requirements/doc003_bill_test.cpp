// SPDX-License-Identifier: GPL-3.0-or-later
#include "asked.h"

using namespace mitsumori;
using test::adviceOn, test::figure, test::Questions, test::service, test::services, test::shown;

namespace {

const char *gpu = "gpu-cluster";

QString figureOf(const std::string &formula) {
    return figure(gpu, formula, 3);
}
/// Of Phase 1 and Phase 2.
QStringList phases(const std::string &formula) {
    return {figureOf(formula + ", 1)"), figureOf(formula + ", 7)")};
}

} // namespace

/// Document 003, sections 1-7, the bill of the GPU cluster: one row for each row of the requirements table.
/// The figures are the document's own arithmetic, unrounded: 0.0832 x 2 x 730 = 121.472.
class Doc003BillTest : public QObject {
    Q_OBJECT
  private slots:
    void requirement_data() {
        QTest::addColumn<Questions>("questions");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const Questions &questions, const QStringList &expected) {
            QTest::newRow(name) << questions << expected;
        };

        row("003 header: date, region, validity 2025-12-31",
            [] {
                const json::Value document = test::scenarioDocument(gpu);
                const Scenario scenario = *readScenario(document);
                return QStringList{shown(scenario.date.text()), shown(scenario.regions.at("aws")),
                                   shown(scenario.validUntil->text()),
                                   test::advised("expired", document, {2025, 12, 31}),
                                   test::advised("expired", document, {2026, 1, 1})};
            },
            {"2025-11-02", "us-east-1", "2025-12-31", "silent", "warning"});
        row("003 executive summary is bound, not typed",
            [] {
                return QStringList{figureOf("month(1)"), figureOf("months(1, 12) / 12"),
                                   figureOf("months(13, 24) / 12")};
            },
            {"1370.475", "4647.024", "16968.54"});
        row("003 Phase 1 and Phase 2 architecture",
            [] {
                return phases("parameter('api-pool', 'nodes'") + phases("parameter('database', 'storageGb'") +
                       phases("parameter('cache', 'nodes'") + phases("parameter('cdn', 'transferGb'");
            },
            {"2", "5", "100", "500", "1", "3", "0", "1000"});
        row("003 1.1 EKS control plane",
            [] { return phases("workload('eks'") << service("aws", "kubernetes/control-plane"); },
            {"73", "73", "Amazon EKS cluster-hour"});
        row("003 1.3 API nodes",
            [] {
                return phases("workload('api-pool'")
                       << service("aws", "machine/burstable-2x8") << service("aws", "machine/burstable-4x16");
            },
            {"121.472", "607.36", "Amazon EC2 t3.large", "Amazon EC2 t3.xlarge"});
        row("003 1.4 compute table rolls up", [] { return phases("category('compute'"); },
            {"1160.7", "3901.12"}); // 966.228 + 121.472 + 73; 3,220.76 + 607.36 + 73
        row("003 1.2 g5.xlarge: on demand, spot, mix of 80 and 20",
            [] {
                const Machine &machine = *findMachine("gpu-a10g-4x16");
                return phases("line('gpu-pool.spot'") + phases("line('gpu-pool.on-demand'") +
                       phases("workload('gpu-pool'") +
                       QStringList{shown(machine.vcpus), shown(machine.memoryGiB),
                                   shown(machine.gpuMemoryGiB), service("aws", "machine/gpu-a10g-4x16"),
                                   test::advised("spot-without-fallback", "node-pool", R"("spotShare": 1)")};
            },
            {"525.6", "1752", "440.628", "1468.76", "966.228", "3220.76", "4", "16", "24",
             "Amazon EC2 g5.xlarge", "warning"});
        row("003 2 RDS: instance, storage, backup; single to Multi-AZ",
            [] {
                return phases("line('database.instance'") + phases("line('database.storage'") +
                       phases("line('database.backup'") +
                       QStringList{figure(gpu, "line('database.storage', 7)", 3, "as-billed"),
                                   figure(gpu, "line('database.backup', 7)", 3, "as-billed"),
                                   adviceOn(gpu, "standby-storage"), adviceOn(gpu, "paid-backup"),
                                   adviceOn(gpu, "standby-storage", "as-billed")};
            }, // as AWS bills: storage twice, backup up to the database's size free
            {"49.64", "350.4", "11.5", "57.5", "9.5", "47.5", "115", "0", "warning", "information",
             "silent"});
        row("003 3 Redis: micro to a cluster of three",
            [] {
                return phases("workload('cache'")
                       << service("aws", "cache/micro") << service("aws", "cache/general-2x6");
            },
            {"12.41", "385.44", "Amazon ElastiCache cache.t3.micro Redis",
             "Amazon ElastiCache cache.m5.large Redis"});
        row("003 4.1 S3: storage, PUT, GET, transfer",
            [] {
                return phases("line('storage.storage'") + phases("line('storage.put'") +
                       phases("line('storage.get'") + phases("line('storage.transfer'");
            },
            {"11.5", "115", "0.5", "5", "0.4", "4", "9", "90"});
        row("003 4.2 Glacier, Phase 2 only",
            [] { return phases("line('storage.archive'") << service("aws", "object-storage/archive"); },
            {"0", "8", "Amazon S3 glacier-flexible-storage"});
        row("003 5.1 ALB and its capacity units",
            [] {
                return phases("line('load-balancer.hours'") + phases("line('load-balancer.capacity'") +
                       QStringList{
                           // the largest of the dimensions: 6,000 connections / 3,000
                           test::needs("load-balancer",
                                       R"({"newConnections": 25, "activeConnections": 6000})", "units"),
                           service("aws", "load-balancer/capacity")};
            },
            {"16.425", "16.425", "58.4", "58.4", "2", "Elastic Load Balancing alb-lcu"});
        row("003 5.2 CloudFront; egress is not charged twice",
            [] {
                return phases("line('cdn.transfer'") + phases("line('cdn.requests'") +
                       QStringList{adviceOn(gpu, "egress-twice"), adviceOn(gpu, "egress-twice", "as-billed")};
            },
            {"0", "85", "0", "10", "warning", "silent"});
        row("003 6.1 CloudWatch metrics, logs, alarms",
            [] {
                return phases("line('monitoring.metrics'") + phases("line('monitoring.logs'") +
                       phases("line('monitoring.alarms'");
            },
            {"15", "60", "5", "50", "2", "5"});
        row("003 6.2 Container Insights",
            [] { return phases("line('monitoring.containers'") << services("monitoring/container"); },
            {"0", "15", "Amazon CloudWatch container-insights-metrics", "none", "none"});
        row("003 7.1 Secrets Manager · 7.3 WAF",
            [] { return phases("workload('secrets'") + phases("workload('waf'"); },
            {"8.5", "8.5", "0", "21"});
        row("003 7.2 certificates are free, a private CA is outside the total",
            [] {
                return QStringList{service("aws", "keys/certificate"), figureOf("workload('private-ca', 7)"),
                                   figure(gpu, "month(7) - quoted('row07-phase2-total')", 3, "private-ca"),
                                   figureOf("month(7) - quoted('row07-phase2-total')")};
            }, // 400 more, and only there
            {"AWS Certificate Manager, included", "0", "883.285", "483.285"});
        row("003 Phase 1 and Phase 2 totals",
            [] {
                return QStringList{figureOf("month(1)"), figureOf("month(7)"),
                                   figure(gpu, "month(1)", 3, "document-mix"),
                                   figure(gpu, "month(7)", 3, "document-mix")};
            }, // and with the document's own mix of the GPUs
            {"1370.475", "5293.285", "1225.497", "4810.025"});
    }
    void requirement() {
        QFETCH(Questions, questions);
        QFETCH(QStringList, expected);
        QCOMPARE(questions(), expected);
    }
};

QTEST_APPLESS_MAIN(Doc003BillTest)
#include "doc003_bill_test.moc"
