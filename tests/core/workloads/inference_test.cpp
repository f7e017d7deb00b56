// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/one_workload.h"

#include <QTest>

using namespace mitsumori;
using test::OneWorkload;
using test::shown;

/// Inference: document 000 §5, the capacity of document 004 and Little's law; expected values by hand.
///
/// 720 hours are 30 days. "office" is the profile whose weights add up to 100 with 10 at the peak: its
/// busiest hours carry 2.4 times the mean.
class InferenceTest : public QObject {
    Q_OBJECT
  private slots:
    void figures_data() {
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<int>("hours");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *title, const char *parameters, const char *name, const char *expected,
                            int hours = 720) {
            QTest::newRow(title) << QByteArray(parameters) << hours << QString(name) << QString(expected);
        };
        // requests
        row("100,000 users once a day", "{}", "requests", "3000000");
        row("and once in three days", R"({"ratePerDay": "1/3"})", "requests", "1000000.000");
        row("together in 30 days", R"({"ratePerDay": "4/3"})", "requests", "4000000.000");
        row("together in a twelfth of a year", R"({"ratePerDay": "4/3"})", "requests", "4055555.556", 730);
        row("further requests add to those of users", R"({"requestsPerDay": 50000})", "requests", "4500000");
        row("a cache keeps half from the model", R"({"cacheHitRatio": 0.5})", "modelRequests", "1500000");
        row("10^11 a day", R"({"users": 0, "requestsPerDay": 100000000000})", "meanRps", "1157407.407");
        row("twice that at the peak", R"({"users": 0, "requestsPerDay": 100000000000, "peakFactor": 2})",
            "peakRps", "2314814.815");
        row("the busiest hour of an office day",
            R"({"users": 0, "requestsPerDay": 864000, "profile": "office"})", "peakRps", "24");
        row("Little's law", R"({"users": 0, "requestsPerDay": 864000, "durationMs": 200, "overheadMs": 50})",
            "peakConcurrency", "2.5");
        // serverless and functions
        row("3 million x 0.1 s x 2 GiB", "{}", "serverless-duration", "600000");
        row("5,120 MB", R"({"memoryMb": "5120"})", "serverless-duration", "1500000");
        row("data in", R"({"payloadInKb": 4})", "serverless-in", "12000000");
        row("data out", R"({"payloadOutKb": 0.5})", "serverless-out", "1500000");
        row("two kept warm all month", R"({"provisionedConcurrency": 2})", "serverless-warm", "10368000");
        row("serve all that comes", R"({"provisionedConcurrency": 2})", "serverless-warm-duration", "600000");
        row("and leave nothing to cold ones", R"({"provisionedConcurrency": 2})", "serverless-duration", "0");
        row("kept warm half the day", R"({"provisionedConcurrency": 2, "provisionedHoursPerDay": 12})",
            "serverless-duration", "300000");
        row("one warm for a concurrency of two",
            R"({"users": 0, "requestsPerDay": 1728000, "provisionedConcurrency": 1})", "warmShare", "0.5");
        row("a function's calls", R"({"mode": "function"})", "function-requests", "3000000");
        row("and its run time", R"({"mode": "function", "memoryMb": "1024"})", "function-duration", "300000");
        row("a gateway sees what the cache answers", R"({"apiGateway": true, "cacheHitRatio": 0.5})",
            "gateway", "3000000");
        // always on: 10 requests a second, 10 an instance at 70 % are 7
        row("10 a second need two", R"({"mode": "real-time", "users": 0, "requestsPerDay": 864000})",
            "endpoint", "1440");
        row("an office day needs four at its peak",
            R"({"mode": "real-time", "users": 0, "requestsPerDay": 864000, "profile": "office"})", "endpoint",
            "2880");
        row("51 instance-hours where they follow the day",
            R"({"mode": "real-time", "users": 0, "requestsPerDay": 864000, "profile": "office",
                "autoscaling": true})",
            "endpoint", "1530");
        row("65 where two are always there",
            R"({"mode": "real-time", "users": 0, "requestsPerDay": 864000, "profile": "office",
                "autoscaling": true, "highAvailability": true})",
            "endpoint", "1950");
        row("redundant", R"({"mode": "real-time", "users": 1, "highAvailability": true})", "endpoint",
            "1440");
        row("not more than allowed",
            R"({"mode": "real-time", "users": 0, "requestsPerDay": 864000, "profile": "office",
                "maximumInstances": 3})",
            "endpoint", "2160");
        row("though four are needed",
            R"({"mode": "real-time", "users": 0, "requestsPerDay": 864000, "profile": "office",
                "maximumInstances": 3})",
            "neededInstances", "4");
        row("an endpoint a group", R"({"mode": "real-time", "users": 1, "endpoints": 200})", "endpoint",
            "144000");
        row("in three zones", R"({"mode": "real-time", "users": 1, "zones": 3})", "endpoint", "2160");
        row("quantised to twice the throughput",
            R"({"mode": "real-time", "users": 0, "requestsPerDay": 864000, "throughputFactor": 2})",
            "endpoint", "720");
        // two variants, 70 and 30 %
        row("A/B of 20 a second: two and one",
            R"({"mode": "real-time", "users": 0, "requestsPerDay": 1728000, "secondVariantShare": 0.3})",
            "endpoint", "2160");
        row("A/B, each redundant",
            R"({"mode": "real-time", "users": 0, "requestsPerDay": 864000, "secondVariantShare": 0.3,
                "highAvailability": true})",
            "endpoint", "2880");
        row("canary at 10, 50 and 100 %: one, two and three for 2 hours, four times",
            R"({"mode": "real-time", "users": 0, "requestsPerDay": 1728000, "canaryReleases": 4})", "canary",
            "48");
        // multi-model: 0.8 x 16 GiB for models of 10 MB
        row("100,000 models in memory: 931.3 GiB",
            R"({"mode": "multi-model", "machine": "general-4x16", "models": 100000, "modelSizeMb": 10})",
            "endpoint", "52560"); // 73 machines
        row("a tenth of them",
            R"({"mode": "multi-model", "machine": "general-4x16", "models": 100000, "modelSizeMb": 10,
                "residentShare": 0.1})",
            "endpoint", "5760"); // 8 machines
        row("a tenth misses and loads for half a second", R"({"mode": "multi-model", "modelHitRatio": 0.9})",
            "billedMs", "150");
        row("and slows the machines", R"({"mode": "multi-model", "modelHitRatio": 0.9})", "perInstance",
            "4.666667");
        row("models do not load elsewhere", R"({"mode": "real-time", "modelHitRatio": 0.9})", "billedMs",
            "100");
        // batch: 100,000 rows a day, 0.2 s each, four at a time
        row("machine-hours", R"({"mode": "batch", "durationMs": 200})", "batch", "41.666667");
        row("wall clock of five machines",
            R"({"mode": "batch", "durationMs": 200, "batchInstances": 5, "startupMinutes": 6})",
            "batchWallClockHours", "0.377778");
        row("start-up of five machines, billed",
            R"({"mode": "batch", "durationMs": 200, "batchInstances": 5, "startupMinutes": 6,
                "startupBilled": true})",
            "batch", "56.666667");
        // beside
        row("a tenth captured", R"({"captureShare": 0.1, "payloadInKb": 3})", "capture", "1200000");
        row("and kept three months", R"({"captureShare": 0.1, "captureMonths": 3})", "capture", "1800000");
        row("logs", R"({"logKb": 2})", "logs", "6000000");
    }
    void figures() {
        QFETCH(QByteArray, parameters);
        QFETCH(int, hours);
        QFETCH(QString, name);
        QFETCH(QString, expected);
        const int digits = test::digitsOf(expected);
        if (expected.endsWith(".000")) // 1/3 ends at the twelfth digit
            expected.chop(4);
        QCOMPARE(OneWorkload("inference", parameters, hours).figure(name.toUtf8(), digits), expected);
    }

    /// Each mode needs what is its own and nothing of the others.
    void modesDoNotMix_data() {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QStringList>("usage");
        QTest::newRow("serverless") << QByteArray("serverless")
                                    << QStringList{"serverless-duration serverless-inference/duration 600000",
                                                   "serverless-requests serverless-inference/request 3000000",
                                                   "serverless-in serverless-inference/data-in 3000000",
                                                   "serverless-out serverless-inference/data-out 3000000"};
        QTest::newRow("function") << QByteArray("function")
                                  << QStringList{"function-duration function/duration 600000",
                                                 "function-requests function/request 3000000"};
        QTest::newRow("real-time") << QByteArray("real-time")
                                   << QStringList{"endpoint endpoint/general-2x8 720"};
        QTest::newRow("multi-model") << QByteArray("multi-model")
                                     << QStringList{"endpoint endpoint/general-2x8 720"};
        QTest::newRow("batch") << QByteArray("batch")
                               << QStringList{"batch batch-inference/general-2x8 20.833333"};
    }
    void modesDoNotMix() {
        QFETCH(QByteArray, mode);
        QFETCH(QStringList, usage);
        QCOMPARE(OneWorkload("inference", R"({"mode": ")" + mode + R"("})", 720).usage(), usage);
    }

    /// More machines finish a batch sooner and cost the same.
    void machinesOfABatchCostNothing() {
        const OneWorkload one("inference", R"({"mode": "batch"})");
        const OneWorkload many("inference", R"({"mode": "batch", "batchInstances": 100})");
        QCOMPARE(one.usage(), many.usage());
        QVERIFY(one.value("batchWallClockHours") != many.value("batchWallClockHours"));
    }

    /// 600,000 GB-seconds at $0.00002 in Tokyo.
    void serverlessInTokyo() {
        const OneWorkload one("inference", "{}", 720);
        const Estimate estimate = one.estimate();
        const LineItem *line = estimate.clouds.front().findLine("w.serverless-duration");
        QVERIFY(line != nullptr);
        QCOMPARE(shown(line->total), "12");
    }
};

QTEST_APPLESS_MAIN(InferenceTest)
#include "inference_test.moc"
