// SPDX-License-Identifier: GPL-3.0-or-later
#include "asked.h"

using namespace mitsumori;
using test::advised, test::adviceOn, test::choices, test::figure, test::leverSets, test::limit,
    test::listPrice, test::needs, test::Questions, test::service, test::shown;

namespace {

const char *lab = "deployment-lab";

/// What reading says of a memory size, "fine" where it may be.
QString memory(const char *megabytes) {
    json::Value document = test::scenarioDocument(lab);
    json::setAt(document, "/workloads/serverless/parameters/memoryMb", std::string(megabytes));
    const Result<Scenario> read = readScenario(document);
    return read ? QString("fine") : shown(read.problems().front().pointer);
}

} // namespace

/// Document 002, the deployment lab: one row for each row of the requirements table.
class Doc002Test : public QObject {
    Q_OBJECT
  private slots:
    void requirement_data() {
        QTest::addColumn<Questions>("questions");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const Questions &questions, const QStringList &expected) {
            QTest::newRow(name) << questions << expected;
        };

        row("002 real-time, one ml.m5.large",
            [] {
                const char *one = R"({"mode": "real-time", "users": 0, "machine": "general-2x8"})";
                return QStringList{needs("inference", one, "endpoint"),
                                   service("aws", "endpoint/general-2x8"),
                                   figure(lab, "workload('realtime', 1)", 3)};
            },
            {"730", "Amazon SageMaker ml.m5.large Hosting", "0.115"});
        row("002 batch of one; large batch of three ml.m5.2xlarge, 100 MB, concurrency 3",
            [] {
                const char *large =
                    R"({"mode": "batch", "users": 0, "requestsPerDay": 777600, "durationMs": 1000,
                    "parallelPerInstance": 3, "batchInstances": 3, "batchRuns": 24, "startupMinutes": 0})";
                return QStringList{
                    figure(lab, "workload('batch', 1)", 3),
                    needs("inference", large, "batchWallClockHours"),
                    needs("inference", large, "batch", 24), // three for each hour of a day
                    service("aws", "batch-inference/general-8x32"),
                    limit("aws", "batch.payload"),
                    advised("payload-limit", "inference", R"("mode": "batch", "payloadInKb": 100001)")};
            },
            {"0.115", "1", "72", "Amazon SageMaker ml.m5.2xlarge Batch Transform", "100 MB", "impossible"});
        row("002 multi-model endpoint; models come and go",
            [] {
                const auto instances = [](const char *models) { // of 100 MB on 8 GiB x 0.8: 68 fit
                    return needs(
                        "inference",
                        "{\"mode\": \"multi-model\", \"users\": 0, \"models\": " + QByteArray(models) + "}",
                        "floorInstances");
                };
                return QStringList{instances("3"),
                                   instances("4"),
                                   instances("68"),
                                   instances("69"),
                                   choices("inference", "mode"),
                                   advised("idle-endpoint", "inference",
                                           R"("mode": "multi-model", "users": 1, "models": 3)")};
            },
            {"1", "1", "1", "2", "serverless function real-time batch multi-model", "warning"});
        row("002 A/B 70/30 runs two side by side; canary 90/10, 50/50, 0/100",
            [] {
                const std::string ab = "quantity('ab-test.endpoint', 1)";
                return QStringList{
                    figure(lab, ab, 0, "all-endpoints"),
                    figure(lab, "quantity('realtime.canary', 1)", 0, "canary"),
                    figure(lab, "line('realtime.canary', 1)", 3, "canary"),
                    // alone it has no second machine
                    advised("single-instance", "inference", R"("mode": "real-time", "users": 1)"),
                    advised("single-instance", "inference",
                            R"("mode": "real-time", "users": 1, "secondVariantShare": 0.3)")};
            }, // three stages of an hour beside the old one
            {"2", "3", "0.345", "warning", "silent"});
        row("002 autoscaling from 1 to 10",
            [] {
                // an office day of 20 a second: 48 at its peak, 7 an instance
                const QByteArray load = R"("mode": "real-time", "users": 0, "requestsPerDay": 1728000,
                    "profile": "office", "autoscaling": true, "maximumInstances": )";
                return QStringList{needs("inference", "{" + load + "10}", "peakInstances"),
                                   needs("inference", "{" + load + "5}", "peakInstances"),
                                   needs("inference", "{" + load + "5}", "neededInstances"),
                                   advised("instance-maximum", "inference", load + "6"),
                                   advised("instance-maximum", "inference", load + "10"),
                                   leverSets("autoscaling", "inference")};
            },
            {"7", "5", "7", "impossible", "silent", "autoscaling profile"});
        row("002 serverless 3008 MB and concurrency 10: only the steps offered",
            [] {
                return QStringList{
                    choices("inference", "memoryMb"), memory("3008"), memory("3072"),
                    limit("aws", "serverless.memory"),
                    // 10.1 at a time
                    advised(
                        "maximum-concurrency", "inference",
                        R"("users": 0, "requestsPerDay": 872640, "durationMs": 1000, "maxConcurrency": 10)"),
                    adviceOn(lab, "maximum-concurrency", "serverless")};
            },
            {"1024 2048 3072 4096 5120 6144", "/workloads/serverless/parameters/memoryMb", "fine", "6144 MB",
             "impossible", "silent"});
        row("002 alarms: $100 a day, 1,000 in five minutes",
            [] {
                const auto alarm = [](const char *monthly) { // ten machines: $27.60 a day, $839.50 a month
                    return advised(
                        "budget-alarm",
                        test::document(test::workload("inference", R"("mode": "real-time",
                                       "users": 0, "minimumInstances": 10)"),
                                       {R"(["aws"])",
                                        R"([{"service": "Amazon SageMaker", "price": "0.115",
                                                       "dimension": "ml.m5.large Hosting"}])",
                                        1, "\"budget\": {\"monthly\": " + QByteArray(monthly) + "},"}));
                };
                return QStringList{figure(lab, "quoted('row31-alarm')"),
                                   figure(lab, "10 * line('realtime.endpoint', 1) * 24"), alarm("3000"),
                                   alarm("800"), figure(lab, "quoted('row31-invocations')")};
            }, // $828 in a month of 720 hours
            {"100", "27.6", "silent", "warning", "3.33"});
        row("002 data capture of all requests",
            [] {
                const char *all = R"({"mode": "real-time", "captureShare": 1, "payloadInKb": 3})";
                return QStringList{needs("inference", all, "capture", 720), // 3 million of 4 KB
                                   service("aws", "object-storage/standard"), adviceOn(lab, "missing-logs")};
            },
            {"12000000", "Amazon S3 standard-storage", "warning"});
        row("002 clean-up: an endpoint that waits is named",
            [] {
                return QStringList{
                    adviceOn(lab, "idle-endpoint"),
                    advised("idle-endpoint", "inference", R"("mode": "real-time", "users": 500000)")};
            }, // 5.8 a second of 10
            {"warning", "silent"});
        row("002 prices: 0.115 an hour, 0.09 a GB, 0.023 a GB and month",
            [] {
                return QStringList{listPrice("aws/Amazon SageMaker/ml.m5.large Hosting/us-east-1"),
                                   listPrice("aws/AWS Data Transfer/internet-out/us-east-1"),
                                   listPrice("aws/Amazon S3/standard-storage/us-east-1")};
            },
            {"0.115 hour", "0.09 0.085 0.07 0.05 GiB", "0.023 0.022 0.021 GiB-month"});
        row("002 one hour: $0.28; the steps as written $0.74 and $2.12",
            [] {
                return QStringList{figure(lab, "month(1)"), figure(lab, "month(1)", 2, "all-endpoints"),
                                   figure(lab, "month(1)", 2, "all-steps")};
            }, // 2, 6 x 0.115 and 3 x 0.46 more, and 0.05 of traffic and storage
            {"0.28", "0.74", "2.12"});
        row("002 learning points: strategy, scaling, monitoring",
            [] {
                return QStringList{
                    advised("cheaper-mode", "inference", R"("mode": "real-time", "users": 100)"),
                    advised("instance-maximum", "inference",
                            R"("mode": "real-time", "users": 1000000, "maximumInstances": 1)"),
                    advised("missing-logs", "inference", R"("mode": "real-time")")};
            },
            {"information", "impossible", "warning"});
    }
    void requirement() {
        QFETCH(Questions, questions);
        QFETCH(QStringList, expected);
        QCOMPARE(questions(), expected);
    }
};

QTEST_APPLESS_MAIN(Doc002Test)
#include "doc002_test.moc"
