// SPDX-License-Identifier: GPL-3.0-or-later
#include "asked.h"

#include "core/analysis/study.h"

using namespace mitsumori;
using test::advised, test::adviceOn, test::choices, test::figure, test::limit, test::listPrice, test::needs,
    test::Questions, test::service, test::services, test::shown;

namespace {

QByteArray structured(const char *structure) {
    return "{\"structure\": \"" + QByteArray(structure) + "\"}";
}

/// 100 GiB of images at $0.10 in Virginia, half of that again in Tokyo.
QString withAnIncrement(const char *factor) {
    json::Value tree = *json::parse(R"({"format": "mitsumori-scenario", "version": 1, "date": "2026-11-01",
        "geography": "north-america", "clouds": ["aws"], "calculation": {"months": 1},
        "workloads": {"w": {"kind": "registry", "parameters": {"imagesGb": 100}}},
        "expansions": {"japan": {"geography": "japan"}}})");
    json::setAt(tree, "/expansions/japan/factor", *json::parse(factor));
    const Scenario scenario = *readScenario(tree);
    return shown(estimate(scenario, pricesOf(scenario), serviceMaps())->clouds.front().total);
}

/// "low high" of a cell of document 000's range table.
QString range(const char *study, std::size_t row, std::size_t column) {
    const json::Value document = test::scenarioDocument("mlops-100k-users");
    const Scenario scenario = *readScenario(document);
    const StudyTable table = *runStudy(document, scenario, *findStudy(scenario, study), serviceMaps(), "aws");
    const StudyCell &cell = table.rows[row][column];
    return shown(cell.low->rounded(4)) + " " + shown(cell.high->rounded(4));
}

} // namespace

/// Document 000, the MLOps system for 100,000 users: one row for each row of the requirements table.
class Doc000Test : public QObject {
    Q_OBJECT
  private slots:
    void requirement_data() {
        QTest::addColumn<Questions>("questions");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const Questions &questions, const QStringList &expected) {
            QTest::newRow(name) << questions << expected;
        };
        const char *mlops = "mlops-100k-users";

        row("000 §0-1 100,000 users; one region fixed, three as an increment",
            [=] {
                const auto &regions = findServiceMap("aws")->regions;
                return QStringList{figure(mlops, "driver('users', 1)"),
                                   shown(regions.at("japan")),
                                   shown(regions.at("north-america")),
                                   shown(regions.at("europe")),
                                   withAnIncrement("0"),
                                   withAnIncrement("0.5")};
            },
            {"100000", "ap-northeast-1", "us-east-1", "eu-west-1", "10", "15"});
        row("000 §0-1 model structures A, B, C",
            [=] {
                const auto models = [](const char *structure) {
                    return needs("retraining", structured(structure), "fullModels");
                };
                return QStringList{models("person"), models("group"), models("common"),
                                   choices("retraining", "structure")};
            },
            {"100000", "200", "1", "common group person corrected shared-common shared-group"});
        row("000 §1-1 retrain cost = models x frequency x run time, linear",
            [] {
                const auto hours = [](const char *parameters) {
                    return needs("retraining", parameters, "train", 720);
                };
                return QStringList{
                    hours(R"({"structure": "group", "groups": 200, "schedule": "daily", "trainMinutes": 6})"),
                    hours(R"({"structure": "group", "groups": 400, "schedule": "daily", "trainMinutes": 6})"),
                    hours(
                        R"({"structure": "group", "groups": 200, "schedule": "daily", "trainMinutes": 12})"),
                    hours(R"({"structure": "group", "groups": 200, "trainMinutes": 6})")};
            },
            {"600", "1200", "1200", "20"}); // 200 x 30 x 6 min
        row("000 §1-1 A is blocked by concurrency, failures, orchestration",
            [=] {
                return QStringList{
                    needs("retraining", R"({"structure": "person", "startupMinutes": 0})", "wallClockHours"),
                    needs("retraining", R"({"structure": "person", "failureShare": 0.02})", "jobRuns"),
                    adviceOn(mlops, "night-window", "a"),
                    adviceOn(mlops, "training-quota", "a"),
                    adviceOn(mlops, "submission-time", "a"),
                    adviceOn(mlops, "night-window")};
            }, // 10,000 waves of 10 minutes
            {"1666.666667", "102000", "impossible", "warning", "warning", "silent"});
        row("000 §1-1 / §2 trigger cost is small; schedule, drift, degradation",
            [] {
                return QStringList{
                    needs("retraining", R"({"structure": "person", "schedule": "none", "driftEvents": 2,
                        "degradationEvents": 1})",
                          "trigger"),
                    service("aws", "orchestration/event"),
                    listPrice("aws/Amazon EventBridge/custom-events/us-east-1"),
                    choices("retraining", "schedule"),
                    // $0.10 of events against 16,666.67 h of ml.m5.xlarge at $0.23
                    figure("mlops-100k-users", "line('retraining.trigger', 1)", 4, "a"),
                    figure("mlops-100k-users",
                           "line('retraining.trigger', 1) < category('training', 1) / 1000", 0, "a")};
            },
            {"300000", "Amazon EventBridge custom-events", "0.000001 event",
             "none daily weekly monthly every-n-days", "0.1", "1"});
        row("000 §2-2 trigger count by A, B, C",
            [] {
                const auto triggers = [](const char *structure) {
                    return needs("retraining", structured(structure), "trigger");
                };
                return QStringList{triggers("person"), triggers("group"), triggers("common")};
            },
            {"100000", "200", "1"});
        row("000 §3-1 billing = instance x time; parallelism moves the wall clock, not the cost",
            [] {
                const char *k10 = R"({"structure": "group", "parallelism": 10, "startupMinutes": 0})";
                const char *k20 = R"({"structure": "group", "parallelism": 20, "startupMinutes": 0})";
                const auto total = [](const char *parameters) {
                    return shown(
                        test::OneWorkload("retraining", parameters).estimate().clouds[0].total.rounded(4));
                };
                return QStringList{needs("retraining", k10, "wallClockHours"),
                                   needs("retraining", k20, "wallClockHours"), total(k10), total(k20),
                                   advised("night-window", "retraining",
                                           R"("structure": "group", "windowHours": 3, "startupMinutes": 0)")};
            }, // 20 and 10 waves of 10 minutes; 33.33 h x $0.298 in Tokyo and 200 events
            {"3.333333", "1.666667", "9.9335", "9.9335", "impossible"});
        row("000 §3-2 three-stage job on m5.xlarge to 2xlarge, gate, GPU",
            [] {
                return QStringList{needs("retraining", "{}", "steps"),
                                   needs("retraining", R"({"gateMinutes": 1})", "steps"),
                                   service("aws", "processing/general-4x16"),
                                   service("aws", "processing/general-8x32"),
                                   service("aws", "training/general-4x16"),
                                   service("aws", "training/gpu-a10g-4x16")};
            },
            {"3", "4", "Amazon SageMaker ml.m5.xlarge Processing",
             "Amazon SageMaker ml.m5.2xlarge Processing", "Amazon SageMaker ml.m5.xlarge Training",
             "Amazon SageMaker ml.g5.xlarge Training"});
        row("000 §3-3 table: job count x K (1; 10-30; not advised)",
            [=] {
                const auto waves = [](const char *parameters) {
                    return needs("retraining", parameters, "waves");
                };
                return QStringList{waves(R"({"structure": "common", "parallelism": 1})"),
                                   waves(R"({"structure": "group", "parallelism": 10})"),
                                   waves(R"({"structure": "group", "parallelism": 30})"),
                                   waves(R"({"structure": "person", "parallelism": 30})"),
                                   adviceOn(mlops, "person-structure", "a"),
                                   adviceOn(mlops, "person-structure", "b-200")};
            },
            {"1", "20", "7", "3334", "warning", "silent"});
        row("000 §3-4 A': common model and light personal correction",
            [=] {
                const char *parameters = R"({"structure": "corrected", "correctionMinutes": 0.6})";
                return QStringList{needs("retraining", parameters, "jobRuns"),
                                   needs("retraining", parameters, "correctionRuns"),
                                   needs("retraining", parameters, "correction"),
                                   adviceOn(mlops, "person-structure", "a-prime"),
                                   adviceOn(mlops, "person-structure", "a")};
            },
            {"1", "100000", "1000", "silent", "warning"});
        row("000 §3-4 personal inference only, retraining as B or C",
            [=] {
                return QStringList{
                    needs("retraining", R"({"structure": "shared-group"})", "jobRuns"),
                    needs("retraining", R"({"structure": "shared-common"})", "jobRuns"),
                    figure(mlops, "parameter('first-ride', 'models', 1)", 0, "personal-inference"),
                    figure(mlops, "parameter('retraining', 'fullModels', 1)", 0, "personal-inference"),
                    adviceOn(mlops, "endpoint-count", "personal-inference"),
                    adviceOn(mlops, "endpoint-count", "hundred-thousand-endpoints")};
            },
            {"200", "1", "100000", "200", "silent", "impossible"});
        row("000 §3-4 data-rich subset, event-driven retraining",
            [] {
                const QByteArray eventDriven = R"("structure": "person", "schedule": "none",
                    "driftEvents": 0.2, "degradationEvents": 0.1)";
                return QStringList{
                    needs("retraining", "{" + eventDriven + R"(, "eligibleShare": 0.3})", "jobRuns"),
                    advised("person-structure", "retraining", eventDriven),
                    advised("person-structure", "retraining", R"("structure": "person")")};
            },
            {"9000", "silent", "warning"});
        row("000 §3-5 ECR is negligible",
            [] {
                QByteArray beside = test::workload("registry", R"("imagesGb": 10)", "images") + "," +
                                    test::workload("retraining", R"("structure": "person")");
                return QStringList{service("aws", "registry/storage"),
                                   listPrice("aws/Amazon ECR/private-storage/us-east-1"),
                                   advised("negligible-items", test::document(beside)),
                                   advised("negligible-items", "registry", "")};
            },
            {"Amazon ECR private-storage", "0.1 GiB-month", "information", "silent"});
        row("000 §3-5 the feature store is conditional on its reads and writes",
            [] {
                const QByteArray serving =
                    test::workload("retraining", "", "r") + "," + test::workload("inference", "");
                return QStringList{
                    needs("feature-store", R"({"reads": 4000000})", "reads"),
                    needs("feature-store", R"({"writes": 100000, "recordKb": 2})", "writes"),
                    service("aws", "feature-store/read"), advised("feature-store", test::document(serving)),
                    advised("feature-store",
                            test::document(serving + "," + test::workload("feature-store", "", "f")))};
            },
            {"4000000", "200000", "Amazon SageMaker Feature Store read-request-units", "information",
             "silent"});
        row("000 §4-1, §4-2 artefact storage and monitoring jobs, by A, B, C",
            [] {
                const auto stored = [](const char *structure) { // MB, three versions of 100
                    return needs("model-management", structured(structure), "artefacts");
                };
                return QStringList{stored("person"),
                                   stored("group"),
                                   stored("common"),
                                   needs("model-management", R"({"structure": "group", "monitoringRuns": 3,
                        "monitoringMinutes": 10})",
                                         "monitoring"),
                                   service("aws", "object-storage/standard"),
                                   service("aws", "models/registry-request")};
            },
            {"30000000", "60000", "300", "100", "Amazon S3 standard-storage", "Amazon SageMaker, included"});
        row("000 §5-1 events: 100,000 a day and a third of that: 133,333 a day",
            [=] {
                const std::string both =
                    "(parameter('first-ride', 'requests', 1) + parameter('charging', 'requests', 1))";
                return QStringList{figure(mlops, both + " / (hours / 24)", 0), figure(mlops, both, 0),
                                   figure(mlops, both, 0, "thirty-days"),
                                   figure(mlops, both + " / (hours * 3600)", 3)};
            },
            {"133333", "4055556", "4000000", "1.543"});
        row("000 §5-2 mode table: serverless, real-time, batch",
            [] {
                return QStringList{
                    choices("inference", "mode"), service("aws", "serverless-inference/duration"),
                    service("aws", "endpoint/general-2x8"), service("aws", "batch-inference/general-2x8"),
                    // thin traffic on an endpoint that is always on
                    advised("idle-endpoint", "inference", R"("users": 100, "mode": "real-time")"),
                    advised("cheaper-mode", "inference", R"("users": 100, "mode": "real-time")"),
                    advised("cold-start", "inference", R"("latencyTargetMs": 500)")};
            },
            {"serverless function real-time batch multi-model",
             "Amazon SageMaker Serverless Inference inference-duration",
             "Amazon SageMaker ml.m5.large Hosting", "Amazon SageMaker ml.m5.large Batch Transform",
             "warning", "information", "warning"});
        row("000 §5-3 recommendation for each event",
            [=] {
                const QByteArray realTime =
                    R"("users": 100000, "mode": "real-time", "machine": "gpu-t4-4x16")";
                return QStringList{
                    // what is ready by morning may be a batch; what is asked for at once may not
                    advised("cheaper-mode", "inference", realTime + R"(, "readyByMorning": true)"),
                    advised("latency-batch", "inference", R"("mode": "batch", "latencyTargetMs": 1000)"),
                    figure(mlops, "category('inference', 1) > 0", 0, "first-ride-batch"),
                    figure(mlops, "parameter('first-ride', 'readyByMorning', 1)", 0),
                    figure(mlops, "parameter('charging', 'readyByMorning', 1)", 0)};
            },
            {"information", "impossible", "1", "1", "0"});
        row("000 §5-4 concurrency of each mode; several zones need two",
            [] {
                return QStringList{
                    // 10 a second of a quarter of a second
                    needs("inference", R"({"users": 864000, "durationMs": 200, "overheadMs": 50})",
                          "peakConcurrency"),
                    needs("inference", R"({"provisionedConcurrency": 2})", "serverless-warm", 720),
                    needs("inference", R"({"mode": "real-time", "users": 1, "highAvailability": true})",
                          "endpoint"),
                    needs("inference", R"({"mode": "batch", "durationMs": 288, "parallelPerInstance": 1,
                        "startupMinutes": 0, "batchInstances": 4})",
                          "batchWallClockHours"), // 8 h of work on four
                    limit("aws", "serverless.concurrency"),
                    advised("single-instance", "inference", R"("users": 1, "mode": "real-time")"),
                    advised("serverless-concurrency", "inference",
                            R"("users": 17366400, "durationMs": 1000, "maxConcurrency": 1000)")};
            },
            {"2.5", "10368000", "1460", "2", "200 concurrent", "warning", "impossible"});
        row("000 §6 100,000 endpoints are impossible; multi-model instead",
            [] {
                const char *hosted = R"({"mode": "multi-model", "machine": "general-4x16", "models": 100000,
                    "modelSizeMb": 10, "residentShare": 0.1, "modelHitRatio": 0.9})";
                return QStringList{
                    limit("aws", "endpoint.ceiling"),
                    advised("endpoint-count", "inference", R"("mode": "real-time", "endpoints": 100000)"),
                    needs("inference", hosted, "floorInstances"), // 93.13 GiB / (16 x 0.8)
                    needs("inference", hosted, "billedMs"), leverSetsOfInference("shared-endpoints")};
            },
            {"2500 endpoint", "impossible", "8", "150", "mode models endpoints"});
        row("000 §7-1, §7-2 decision points; proof of concept, then early commercial",
            [=] {
                const Scenario scenario = *readScenario(test::scenarioDocument(mlops));
                QStringList all;
                for (const Phase &phase : scenario.phases)
                    all << shown(phase.label.en);
                return all << adviceOn(mlops, "person-structure", "a") << adviceOn(mlops, "person-structure");
            },
            {"Proof of concept", "Early commercial", "warning", "silent"});
        row("000 §8 ranges: G = 50, 200, 1,000; weekly, monthly, on events",
            [] {
                return QStringList{range("retraining-only", 0, 1), range("retraining-only", 1, 1),
                                   range("retraining-only", 2, 1), range("retraining-only", 1, 0),
                                   range("retraining-only", 1, 2)};
            }, // G x runs x 1.02 x 6 or 30 minutes x $0.23 and G x runs x $0.000001
            {"1.1731 5.8651", "4.6922 23.4602", "23.461 117.301", "20.3887 101.9402", "0.4223 2.1114"});
    }
    void requirement() {
        QFETCH(Questions, questions);
        QFETCH(QStringList, expected);
        QCOMPARE(questions(), expected);
    }

  private:
    static QString leverSetsOfInference(const char *lever) { return test::leverSets(lever, "inference"); }
};

QTEST_APPLESS_MAIN(Doc000Test)
#include "doc000_test.moc"
