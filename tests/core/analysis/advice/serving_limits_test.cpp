// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/judged.h"

using namespace mitsumori;

/// Limits of endpoints, serverless inference, functions and gateways, each just within and just beyond. The
/// limits are the vendors' (resources/limits.json names the pages).
class ServingLimitsTest : public QObject {
    Q_OBJECT

  private slots:
    void limits_data() {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QByteArray>("clouds");
        QTest::addColumn<QByteArray>("beyond"); ///< parameters of an inference workload
        QTest::addColumn<QByteArray>("within");
        QTest::addColumn<int>("severity");
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("figures"); ///< parted by |
        const int impossible = int(Severity::impossible), warning = int(Severity::warning);
        const QByteArray aws = R"(["aws"])", azure = R"(["azure"])", gcp = R"(["gcp"])";
        const auto row = [](const char *name, const char *rule, const QByteArray &clouds,
                            const QByteArray &common, const QByteArray &beyond, const QByteArray &within,
                            int severity, const char *parameter, const char *figures) {
            QTest::newRow(name) << rule << clouds << common + "," + beyond << common + "," + within
                                << severity << parameter << figures;
        };
        const QByteArray none = R"("users": 0)";
        const QByteArray realTime = none + R"(, "mode": "real-time")";
        const QByteArray serverless = none + R"(, "mode": "serverless")";
        const QByteArray function = none + R"(, "mode": "function")";
        const QByteArray batch = none + R"(, "mode": "batch")";

        row("an endpoint a person", "endpoint-count", aws, realTime, R"("endpoints": 100000)",
            R"("endpoints": 2500)", impossible, "endpoints",
            "100,000 endpoints|at least 100,000 instances|2,500 endpoints|2026-01|multi-model");
        row("endpoints of Azure", "endpoint-count", azure, realTime, R"("endpoints": 2501)",
            R"("endpoints": 2500)", impossible, "endpoints", "2,501 endpoints|fixed");
        row("serverless endpoints", "endpoint-quota", aws, serverless, R"("endpoints": 6)",
            R"("endpoints": 5)", warning, "endpoints",
            "up to 6 endpoints|5 endpoints (default quota|elsewhere 50 endpoints|2026-06|on AWS");
        row("endpoints of a subscription", "endpoint-quota", azure, realTime, R"("endpoints": 101)",
            R"("endpoints": 100)", warning, "endpoints",
            "up to 101 endpoints|100 endpoints|how-to-manage-quotas");
        row("instances of an account", "endpoint-instances", aws, realTime, R"("minimumInstances": 5)",
            R"("minimumInstances": 4)", warning, "endpoints", "up to 5 instances|: 4 instances");
        row("machines of one's own have no such quota", "endpoint-instances", aws,
            realTime + R"(, "minimumInstances": 5)", R"("hosting": "endpoint")", R"("hosting": "machine")",
            warning, "endpoints", "up to 5 instances");
        row("nor do they refuse a large request", "payload-limit", aws,
            realTime + R"(, "payloadInKb": 25001)", R"("hosting": "endpoint")", R"("hosting": "machine")",
            impossible, "payloadInKb", "Up to 25 MB");
        row("instances of a deployment", "deployment-instances", azure, realTime, R"("minimumInstances": 51)",
            R"("minimumInstances": 50)", warning, "maximumInstances", "Up to 51 instances|: 50 instances");

        row("instances of batches", "batch-quota", aws, batch, R"("batchInstances": 5)",
            R"("batchInstances": 4)", warning, "batchInstances", "use up to 5 instances|Batch Transform");

        // 86,400 requests of a second each are one at a time
        const QByteArray second = R"(, "durationMs": 1000)";
        row("concurrency of an endpoint", "serverless-concurrency", aws,
            serverless + second + R"(, "maxConcurrency": 1000)", R"("requestsPerDay": 17366400)",
            R"("requestsPerDay": 17280000)", impossible, "endpoints",
            "201 at a time|200 at a time (fixed|at least 2 endpoints");
        row("concurrency of an account", "concurrency-quota", aws, serverless + second,
            R"("requestsPerDay": 950400)", R"("requestsPerDay": 864000)", warning, "maxConcurrency",
            "add up to 11 at a time|10 at a time (default quota|elsewhere 1,000 at a time");
        row("executions of an account", "concurrency-quota", aws, function + second,
            R"("requestsPerDay": 86486400)", R"("requestsPerDay": 86400000)", warning, "maxConcurrency",
            "add up to 1,001|AWS Lambda|1,000 at a time");
        row("concurrency as set", "maximum-concurrency", gcp,
            serverless + second + R"(, "requestsPerDay": 518400)", R"("maxConcurrency": 5)",
            R"("maxConcurrency": 6)", impossible, "maxConcurrency",
            "maximum is 5, the peak of an endpoint 6|at least 6");

        row("a model and its memory", "serverless-memory", aws, serverless + R"(, "memoryMb": "1024")",
            R"("modelSizeMb": 820)", R"("modelSizeMb": 819)", impossible, "memoryMb", // 80 %: 819.2
            "The model has 820 MB; of 1,024 MB of memory 819.2 MB");
        row("memory of a function", "memory-limit", azure, function, R"("memoryMb": "2048")",
            R"("memoryMb": "1024")", impossible, "memoryMb", "2,048 MB are set|: 1,536 MB (fixed|on Azure");

        row("payload, serverless", "payload-limit", aws, serverless, R"("payloadInKb": 4001)",
            R"("payloadInKb": 4000)", impossible, "payloadInKb", "Up to 4 MB|: 4 MB (fixed");
        row("payload, real-time, one page", "payload-limit", aws, realTime, R"("payloadOutKb": 6292)",
            R"("payloadOutKb": 6291)", warning, "payloadInKb", "Up to 6.3 MB|6.291456 MB|elsewhere 25 MB");
        row("payload, real-time, both pages", "payload-limit", aws, realTime, R"("payloadInKb": 25001)",
            R"("payloadInKb": 6000)", impossible, "payloadInKb", "Up to 25 MB");
        row("payload, function", "payload-limit", aws, function, R"("payloadInKb": 6001)",
            R"("payloadInKb": 6000)", impossible, "payloadInKb", "AWS Lambda|: 6 MB");
        row("payload, batch", "payload-limit", aws, batch, R"("payloadInKb": 100001)",
            R"("payloadInKb": 100000)", impossible, "payloadInKb", "Batch Transform|: 100 MB");
        row("payload, Vertex AI", "payload-limit", gcp, realTime, R"("payloadInKb": 1501)",
            R"("payloadInKb": 1500)", warning, "payloadInKb", "1.5 MB|elsewhere 10 MB|undated");
        row("payload, gateway", "gateway-payload", aws, realTime + R"(, "apiGateway": true)",
            R"("payloadInKb": 10001)", R"("payloadInKb": 10000)", impossible, "apiGateway", ": 10 MB (fixed");

        row("time, serverless", "duration-limit", aws, serverless, R"("durationMs": 61000)",
            R"("durationMs": 60000)", impossible, "durationMs", "One takes 61 s|: 60 s (fixed");
        row("time, function", "duration-limit", aws, function, R"("durationMs": 901000)",
            R"("durationMs": 900000)", impossible, "durationMs", "One takes 901 s|: 900 s");
        row("time, Azure's function", "duration-limit", azure, function, R"("durationMs": 231000)",
            R"("durationMs": 230000)", impossible, "durationMs", "One takes 231 s|: 230 s");
        row("time, Azure's endpoint", "duration-limit", azure, realTime, R"("durationMs": 181000)",
            R"("durationMs": 180000)", impossible, "durationMs", "One takes 181 s|: 180 s");
        row("time, gateway", "gateway-duration", aws, function + R"(, "apiGateway": true)",
            R"("durationMs": 30000)", R"("durationMs": 29000)", warning, "apiGateway",
            "One takes 30 s|: 29 s (default quota");

        row("rate of an endpoint", "request-rate", azure, realTime, R"("requestsPerDay": 43286400)",
            R"("requestsPerDay": 43200000)", warning, "endpoints",
            "Up to 501 requests a second|500 a second");
        row("rate of a gateway behind which a cache answers half", "gateway-rate", aws,
            function + R"(, "apiGateway": true, "cacheHitRatio": 0.5)", R"("requestsPerDay": 864086400)",
            R"("requestsPerDay": 864000000)", warning, "apiGateway", "Up to 10,001 a second|10,000 a second");
    }
    void limits() {
        QFETCH(QString, rule);
        QFETCH(QByteArray, clouds);
        QFETCH(QByteArray, beyond);
        QFETCH(QByteArray, within);
        QFETCH(int, severity);
        QFETCH(QString, parameter);
        QFETCH(QString, figures);
        const auto made = [&](const QByteArray &parameters) {
            return test::document(test::workload("inference", parameters), {clouds});
        };
        test::fires(rule, made(beyond), Severity(severity), "/workloads/w/parameters/" + parameter,
                    figures.split('|'), made(within));
    }

    /// A quota of the account counts all endpoints: 3 and 2 are more than 4, 2 and 2 are not.
    void quotasAreShared() {
        const auto made = [](const QByteArray &first) {
            return test::document(
                test::workload("inference",
                               R"("users": 0, "mode": "real-time", "minimumInstances": )" + first) +
                "," +
                test::workload("inference", R"("users": 0, "mode": "real-time", "minimumInstances": 2)",
                               "v"));
        };
        test::fires("endpoint-instances", made("3"), Severity::warning, "/workloads/w/parameters/endpoints",
                    {"up to 5 instances"}, made("2"));
    }

    /// What is impossible is not also a quota to ask for.
    void noQuotaHelpsTheImpossible() {
        const test::Judged judged(test::document(
            test::workload("inference", R"("users": 0, "mode": "real-time", "endpoints": 100000)"),
            {R"(["aws", "azure"])"}));
        QVERIFY(judged.find("endpoint-count") != nullptr);
        QVERIFY2(judged.find("endpoint-quota") == nullptr && judged.find("endpoint-instances") == nullptr,
                 qPrintable(judged.rules()));
    }

    /// Drivers are not bounded as typed values are: nothing may divide by them.
    void countsMayFallToZero() {
        const test::Judged judged(test::document(
            test::workload("inference", R"("users": 0, "mode": "real-time", "zones": {"driver": "none"})"),
            {R"(["aws"])", "[]", 3, R"("drivers": {"none": {"shape": "step", "points": [[1, 0]]}},)"}));
        const advice::Evidence evidence(judged.input());
        std::vector<Advice> findings;
        advice::deploymentInstances(evidence, findings);
        advice::instanceMaximum(evidence, findings);
        advice::idleEndpoint(evidence, findings);
        advice::singleInstance(evidence, findings);
        QVERIFY(findings.empty());
    }

    /// What one cloud does not offer another may: only the first is named.
    void onlyTheCloudsThatLimitAreNamed() {
        const test::Judged judged(test::document(
            test::workload("inference", R"("users": 0, "mode": "serverless", "durationMs": 61000)"),
            {R"(["aws", "azure", "gcp"])"}));
        const Advice *found = judged.find("duration-limit");
        QVERIFY(found != nullptr);
        QCOMPARE(test::shown(found->what(Language::en)), "W: an inference takes longer than allowed on AWS.");
    }

    /// The month is the one in which it first happens, the figure the largest.
    void followsPhases() {
        const test::Judged judged(test::document(
            test::workload(
                "inference",
                R"("users": 0, "mode": "real-time", "minimumInstances": {"value": 1, "phases": {"two": 5, "three": 9}})"),
            {R"(["aws"])", "[]", 6, R"("phases": {"two": {"from": 3}, "three": {"from": 5}},)"}));
        const Advice *found = judged.find("endpoint-instances");
        QVERIFY(found != nullptr);
        QVERIFY(test::shown(found->why(Language::en)).contains("up to 9 instances, from month 3"));
    }
};

QTEST_APPLESS_MAIN(ServingLimitsTest)
#include "serving_limits_test.moc"
