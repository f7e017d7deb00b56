// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/judged.h"

using namespace mitsumori;

/// Rules on inference that compare modes, sizes and money. Machines cost 0.10 USD an hour here, a month has
/// 720 hours: 72 USD a machine.
class ServingTest : public QObject {
    Q_OBJECT

    static inline const QByteArray rates = R"([
        {"service": "Amazon SageMaker", "dimension": "ml.m5.large Hosting", "price": "0.1"},
        {"service": "Amazon SageMaker", "dimension": "ml.g4dn.xlarge Hosting", "price": "0.1"},
        {"service": "Amazon SageMaker", "dimension": "ml.g4dn.xlarge Batch Transform", "price": "0.1"}])";

    static json::Value made(const QByteArray &parameters) {
        return test::document(test::workload("inference", R"("users": 0, )" + parameters),
                              {R"(["aws"])", rates});
    }

  private slots:
    void rules_data() {
        const test::RuleTable row;
        const int impossible = int(Severity::impossible), warning = int(Severity::warning),
                  information = int(Severity::information);
        const QByteArray realTime = R"("mode": "real-time")", serverless = R"("mode": "serverless")",
                         batch = R"("mode": "batch")";

        // nothing but five minutes of start-up: 300,000 ms
        row("a target for a batch", "latency-batch", batch, R"("latencyTargetMs": 299999)",
            R"("latencyTargetMs": 300000)", impossible, "mode", "The target is 299,999 ms|0.08 hours");
        row("a target below the run time", "latency-duration",
            serverless + R"(, "durationMs": 80, "overheadMs": 21)", R"("latencyTargetMs": 100)",
            R"("latencyTargetMs": 101)", impossible, "durationMs", "The target is 100 ms, one takes 101 ms");
        row("a cold start", "cold-start", // 2.5 requests a second of a second each
            serverless + R"(, "durationMs": 1000, "requestsPerDay": 216000, "latencyTargetMs": 2000)",
            R"("provisionedConcurrency": 0)", R"("provisionedConcurrency": 1)", warning,
            "provisionedConcurrency", "target is 2,000 ms|240 s (guidance|Keep 3 warm");
        row("a target that bears cold starts", "cold-start", serverless, R"("latencyTargetMs": 239999)",
            R"("latencyTargetMs": 240000)", warning, "provisionedConcurrency", "239,999 ms");

        const QByteArray hourly =
            batch + R"(, "durationMs": 1000, "parallelPerInstance": 1, "startupMinutes": )";
        row("a batch longer than an hour", "batch-window", hourly + R"(0, "batchRuns": 24)",
            R"("requestsPerDay": 96000)", R"("requestsPerDay": 86400)", impossible,
            "batchInstances", // 4,000 s and 3,600 s
            "takes 1.11 hours, the next one starts after 1|at least 2 instances");
        row("a start-up longer than an hour", "batch-startup", hourly + "61", R"("batchRuns": 24)",
            R"("batchRuns": 23)", impossible, "batchInstances", "takes 1.02 hours");

        row("one machine", "single-instance", realTime, R"("highAvailability": false)",
            R"("highAvailability": true)", warning, "highAvailability",
            "as few as 1|2 instances (guidance|Extra cost a month: $72.00");
        row("one machine by night", "single-instance",
            realTime + R"(, "autoscaling": true, "requestsPerDay": 864000)", R"("minimumInstances": 1)",
            R"("minimumInstances": 2)", warning, "highAvailability", "as few as 1");
        row("a machine in each zone", "single-instance", realTime, R"("zones": 1)", R"("zones": 2)", warning,
            "highAvailability", "as few as 1");

        // 15 a second at 10 x 70 % a machine: 3 machines
        row("more machines than the maximum", "instance-maximum", realTime + R"(, "requestsPerDay": 1296000)",
            R"("maximumInstances": 2)", R"("maximumInstances": 3)", impossible, "maximumInstances",
            "The maximum is 2, needed are 3|at least 3. Extra cost a month: $72.00");

        // 0.49 and 0.5 a second of 10
        row("an idle endpoint", "idle-endpoint", realTime, R"("requestsPerDay": 42336)",
            R"("requestsPerDay": 43200)", warning, "mode",
            "used 4.90 % of the time, 1 on average|Cost a month: $72.00");

        // 14,400 s of work a day, 4 at a time: 30 hours a month, 3 USD. On GPUs, which serverless has not
        const QByteArray waiting = realTime + R"(, "machine": "gpu-t4-4x16", "requestsPerDay": 14400,
            "durationMs": 1000)";
        row("what may be ready by morning", "cheaper-mode", waiting, R"("readyByMorning": true)",
            R"("readyByMorning": false)", information, "mode",
            "Against real-time, always on|batch on AWS saves $828.00 a year"); // 12 x 69
        row("what has to be there at once", "cheaper-mode", waiting + R"(, "readyByMorning": true)",
            R"("latencyTargetMs": 0)", R"("latencyTargetMs": 2000)", information, "mode", "$828.00 a year");
    }
    void rules() {
        QFETCH(QString, rule);
        QFETCH(QByteArray, beyond);
        QFETCH(QByteArray, within);
        QFETCH(int, severity);
        QFETCH(QString, parameter);
        QFETCH(QString, figures);
        test::fires(rule, made(beyond), Severity(severity), "/workloads/w/parameters/" + parameter,
                    figures.split('|'), made(within));
    }

    /// 720 hours of one machine cost 72 USD, of batch 70 USD: less than five per cent saved is not worth a
    /// word.
    void smallSavingsAreNotNamed() {
        const auto priced = [](const QByteArray &batchPrice) {
            return test::document(
                test::workload("inference", R"("users": 0, "mode": "real-time", "machine": "gpu-t4-4x16",
                    "readyByMorning": true, "requestsPerDay": 345600, "durationMs": 1000, "batchInstances": 2,
                    "throughputPerInstance": 10)"),
                {R"(["aws"])", R"([
                {"service": "Amazon SageMaker", "dimension": "ml.g4dn.xlarge Hosting", "price": "0.1"},
                {"service": "Amazon SageMaker", "dimension": "ml.g4dn.xlarge Batch Transform", "price": ")" +
                                   batchPrice + R"("}])"});
        };
        // 345,600 s / 4 at a time = 24 hours a day, 720 a month
        test::fires("cheaper-mode", priced("0.095"), Severity::information, "/workloads/w/parameters/mode",
                    {"saves $43.20 a year"}, priced("0.0951"));
    }

    /// A cost in several clouds is said for each; a cloud without the price is left out.
    void amountsOfSeveralClouds() {
        const test::Judged judged(
            test::document(test::workload("inference", R"("users": 0, "mode": "real-time")"),
                           {R"(["aws", "azure"])", rates}));
        const Advice *found = judged.find("single-instance");
        QVERIFY(found != nullptr);
        QVERIFY(test::shown(found->remedy(Language::en)).contains("AWS $72.00, Azure $"));
    }
};

QTEST_APPLESS_MAIN(ServingTest)
#include "serving_test.moc"
