// SPDX-License-Identifier: GPL-3.0-or-later
#include "asked.h"

#include "core/analysis/lever_savings.h"

using namespace mitsumori;
using test::advised, test::adviceOn, test::figure, test::limit, test::listPrice, test::needs, test::Questions,
    test::service, test::shown;

namespace {

const char *large = "inference-100-billion";

/// What a lever of the scenario saves alone on AWS in a year.
QString saving(const char *key) {
    const Scenario scenario = *readScenario(test::scenarioDocument(large));
    const auto all = *leverSavings(scenario, pricesOf(scenario), serviceMaps(), {{"aws"}, {}});
    for (const LeverSaving &lever : all.front().levers)
        if (lever.use->key == key)
            return shown(lever.alone.amount.rounded(2));
    return "no such lever";
}

QString served(const QByteArray &parameters, const char *name) {
    return needs("inference",
                 R"({"mode": "real-time", "users": 0, "requestsPerDay": 100000000000, "peakFactor": 2,
                     "throughputPerInstance": 4630, "targetUtilisation": 1)" +
                     parameters + "}",
                 name);
}

} // namespace

/// Document 004, a hundred billion inferences a day: one row for each row of the requirements table.
class Doc004Test : public QObject {
    Q_OBJECT
  private slots:
    void requirement_data() {
        QTest::addColumn<Questions>("questions");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const Questions &questions, const QStringList &expected) {
            QTest::newRow(name) << questions << expected;
        };

        row("004 scale: 100 billion a day, peak, 10,000 models",
            [] {
                return QStringList{figure(large, "driver('requests', 1)", 0),
                                   figure(large, "parameter('serving', 'meanRps', 1)", 0),
                                   figure(large, "parameter('serving', 'peakRps', 1)", 0),
                                   figure(large, "parameter('serving', 'models', 1)", 0)};
            },
            {"100000000000", "1157407", "2314815", "10000"});
        row("004 requirements: 99.9 %, below 50 ms",
            [] {
                return QStringList{
                    figure(large, "hours * 60 * 0.001", 1),
                    figure(large, "parameter('serving', 'latencyTargetMs', 1)"),
                    adviceOn(large, "latency-duration"),
                    advised("latency-duration", "inference",
                            R"("mode": "real-time", "durationMs": 51, "latencyTargetMs": 50)"),
                    advised("latency-batch", "inference", R"("mode": "batch", "latencyTargetMs": 50)")};
            },
            {"43.8", "50", "silent", "impossible", "impossible"});
        row("004 components and data flow: a service for each",
            [] {
                return QStringList{
                    service("aws", "load-balancer/hour"),  service("aws", "machine/general-4x16"),
                    service("aws", "machine/gpu-t4-4x16"), service("aws", "database/mysql/memory-8x64"),
                    service("aws", "cache/memory-4x26"),   service("aws", "queue/send"),
                    service("aws", "feature-store/read")};
            },
            {"Elastic Load Balancing alb-hour", "Amazon EC2 m5.xlarge", "Amazon EC2 g4dn.xlarge",
             "Amazon RDS db.r5.2xlarge MySQL", "Amazon ElastiCache cache.r5.xlarge Redis",
             "Amazon SQS standard-requests", "Amazon SageMaker Feature Store read-request-units"});
        row("004 request log: rows a day x size x retention",
            [] {
                return QStringList{
                    figure(large, "quantity('serving.logs', 1) / (hours / 24) / 1000000000", 0,
                           "what-is-missing"),
                    needs("inference",
                          R"({"users": 0, "requestsPerDay": 1000000, "captureShare": 1, "captureMonths": 3})",
                          "capture", 720),
                    service("aws", "monitoring/log-ingest"), adviceOn(large, "missing-logs")};
            }, // 1 KB each: 100 TB a day; 30 million x 2 KB x 3 months
            {"100", "180000000", "Amazon CloudWatch logs-ingest-standard", "warning"});
        row("004 rate limits: 1,000 a second a client, 100 a minute of batches",
            [] {
                return QStringList{figure(large, "ceil(parameter('serving', 'peakRps', 1) / 1000)", 0),
                                   limit("aws", "gateway.rate"),
                                   advised("gateway-rate", "inference",
                                           R"("mode": "function", "apiGateway": true, "users": 0,
                                               "requestsPerDay": 100000000000)")};
            },
            {"2315", "10000 request/second", "warning"});
        row("004 scaling: dynamic, in zones, eight shards with replicas",
            [] {
                return QStringList{
                    served("", "endpoint"),
                    served(R"(, "zones": 2)", "endpoint"),
                    served(R"(, "profile": "evening", "autoscaling": true)", "peakInstances"),
                    needs("database", R"({"shards": 8, "replicas": 5})", "copies"),
                    figure(large, "quantity('database.instance', 1) / hours", 0, "eight-shards"),
                    advised("instance-maximum", "inference",
                            R"("mode": "real-time", "users": 10000000, "maximumInstances": 10)")};
            }, // 500 machines; 2.4 times the mean at the busiest hour
            {"365000", "730000", "1200", "48", "48", "impossible"});
        row("004 cache layers: what hits never reaches a GPU",
            [] {
                return QStringList{served(R"(, "cacheHitRatio": 0.5)", "endpoint"),
                                   figure(large, "quantity('serving.endpoint', 1) / hours", 0, "cached"),
                                   test::leverSets("result-cache", "inference"),
                                   service("aws", "cache/memory-4x26")};
            },
            {"182500", "250", "cacheHitRatio", "Amazon ElastiCache cache.r5.xlarge Redis"});
        row("004 latency measures: quantise, batch, GPU, cache, precompute",
            [] {
                return QStringList{
                    served(R"(, "throughputFactor": 2)", "endpoint"),
                    figure(large, "quantity('serving.endpoint', 1) / hours", 0, "quantised"),
                    needs("inference", R"({"mode": "batch", "durationMs": 144, "parallelPerInstance": 4})",
                          "batch", 720), // 3 million x 0.144 s / 4
                    advised("cheaper-mode", "inference",
                            R"("mode": "real-time", "readyByMorning": true, "machine": "gpu-t4-4x16")")};
            },
            {"182500", "250", "30", "information"});
        row("004 four lines of servers and their total",
            [] {
                return QStringList{figure(large, "workload('app', 1)"),
                                   figure(large, "workload('serving', 1)"),
                                   figure(large, "workload('database', 1)"),
                                   figure(large, "workload('cache', 1)"),
                                   figure(large, "month(1)"),
                                   figure(large, "months(1, 12)"),
                                   figure(large, "month(1)", 0, "book-prices")};
            },
            {"140160", "191990", "27740", "12775", "372665", "4471980", "398653"});
        row("004 reduction: one year committed, at the rates there are",
            [] {
                return QStringList{
                    saving("commitment"),
                    listPrice("aws/Amazon EC2/m5.xlarge/us-east-1/reserved/1y-no-upfront"),
                    listPrice("aws/Amazon EC2/g4dn.xlarge/us-east-1/reserved/1y-no-upfront"),
                    listPrice("aws/Amazon RDS/db.r5.2xlarge MySQL/us-east-1/reserved/1y-no-upfront"),
                    advised("commitment-term", "cache", R"("commitment": "3y")")};
            }, // 8,760 h x (1,000 x 0.069 + 500 x 0.195 + 50 x 0.2056 - 100 x 0.12): the cache is below its
               // book
            {"1443472.8", "0.123 hour", "0.331 hour", "0.5544 hour", "information"});
        row("004 reduction: spot for what is not critical",
            [] {
                return QStringList{saving("spot"), listPrice("aws/Amazon EC2/m5.xlarge/us-east-1/spot"),
                                   advised("spot-without-fallback", "node-pool", R"("spotShare": 1)")};
            }, // 8,760 h x 300 x (0.192 - 0.0817 / 0.95): 57 % off, not 90
            {"278568", "0.0817 hour", "warning"});
        row("004 reduction: autoscaling", [] { return QStringList{saving("autoscaling")}; },
            // an evening's day of 1,000 has 10,000 machine-hours of 24,000: 365 x 14,000 x 0.192
            {"981120"});
        row("004 reduction: model optimisation", [] { return QStringList{saving("compression")}; },
            {"1151940"}); // 250 machines fewer: 8,760 x 250 x 0.526
        row("004 redundancy, failover, several regions; backups of 30 days",
            [] {
                return QStringList{
                    needs("database", R"({"instances": 50, "multiAz": true})", "instance"),
                    needs("database", R"({"multiAz": true, "storageGb": 500, "backupGb": 15500})", "backup"),
                    needs("inference", R"({"mode": "real-time", "users": 0, "zones": 3})", "endpoint"),
                    advised("single-zone", "database", ""),
                    adviceOn(large, "single-zone"),
                    service("aws", "database/backup")};
            }, // 31 copies of 500 GiB, the first is free
            {"73000", "15000", "2190", "information", "information", "Amazon RDS backup-storage"});
        row("004 security: keys, secrets, certificates, firewall",
            [] {
                return QStringList{service("aws", "keys/key"), service("aws", "secrets/secret"),
                                   service("aws", "keys/certificate"), service("aws", "firewall/acl")};
            },
            {"AWS KMS customer-managed-key", "AWS Secrets Manager secret",
             "AWS Certificate Manager, included", "AWS WAF web-acl"});
        row("004 traffic: an hour, a second, the peak; 1 TB of models",
            [] {
                return QStringList{
                    figure(large, "driver('requests', 1) / 24 / 100000000"), // in units of 10^8
                    figure(large, "parameter('serving', 'meanRps', 1)", 0),
                    figure(large, "parameter('serving', 'peakRps', 1)", 0),
                    needs("model-management", R"({"models": 10000, "versions": 1})", "artefacts")};
            },
            {"41.67", "1157407", "2314815", "1000000"});
        row("004 best practices and pitfalls: latency, too few machines, nothing logged",
            [] {
                return QStringList{
                    advised("latency-duration", "inference",
                            R"("mode": "real-time", "durationMs": 80, "latencyTargetMs": 50)"),
                    advised("instance-maximum", "inference",
                            R"("mode": "real-time", "users": 10000000, "maximumInstances": 2)"),
                    advised("missing-logs", "inference", "")};
            },
            {"impossible", "impossible", "warning"});
    }
    void requirement() {
        QFETCH(Questions, questions);
        QFETCH(QStringList, expected);
        QCOMPARE(questions(), expected);
    }
};

QTEST_APPLESS_MAIN(Doc004Test)
#include "doc004_test.moc"
