// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/builtin_books.h"

#include "core/json/write.h"
#include "core/pricing/gates.h"
#include "core/text/catalogue.h"
#include "core/text/resource.h"
#include "support/figures.h"

#include <QTest>

#include <set>

using namespace mitsumori;
using test::shown;

class BuiltinBooksTest : public QObject {
    Q_OBJECT
  private slots:
    void everyBookIsWrittenAsItStands_data() {
        QTest::addColumn<QByteArray>("provider");
        for (const char *provider : {"aws", "azure", "gcp"})
            QTest::newRow(provider) << QByteArray(provider);
    }
    void everyBookIsWrittenAsItStands() {
        QFETCH(QByteArray, provider);
        const PriceBook &book = builtinBook(provider.toStdString());
        QCOMPARE(shown(book.id), QString("mitsumori-%1-2026-11").arg(QString(provider)));
        const std::string_view text = resource("prices/" + provider.toStdString() + ".prices.json");
        QVERIFY(json::write(toJson(book)) == text);
        for (const Rate &rate : book.rates())
            QCOMPARE(shown(rate.key.provider), QString(provider));
    }

    void knowsNoOtherBook() { QVERIFY_THROWS_EXCEPTION(std::out_of_range, builtinBook("oracle")); }

    /// Published prices, typed from the lists that were gathered.
    void publishedPrices_data() {
        QTest::addColumn<QString>("key"); // provider/service/dimension/region/purchase/term
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("steps"); // "from:price from:price"
        QTest::addColumn<QString>("free");
        QTest::addColumn<QString>("asOf");
        const auto row = [](const char *key, const char *unit, const char *steps, const char *free,
                            const char *asOf) {
            QTest::newRow(key) << QString(key) << QString(unit) << QString(steps) << QString(free)
                               << QString(asOf);
        };
        row("aws/Amazon EC2/m5.large/us-east-1", "hour", "0:0.096", "0", "2026-07-20");
        row("aws/Amazon EC2/g5.xlarge/ap-northeast-1", "hour", "0:1.459", "0", "2025-06-13");
        row("aws/Amazon EC2/g5.xlarge/ap-northeast-1/spot", "hour", "0:0.657", "0", "2025-12-01");
        row("aws/Amazon EC2/p5.48xlarge/us-east-1", "hour", "0:55.04", "0", "2026-07-20");
        row("aws/Amazon EC2/p4d.24xlarge/eu-west-1", "hour", "0:23.71569", "0", "2025-06-13");
        row("aws/Amazon EC2/c5.2xlarge/ap-northeast-1/reserved/3y-all-upfront", "hour", "0:0.160920852", "0",
            "2021-09-21");
        row("aws/Amazon EC2/t3.medium/us-east-1/reserved/1y-no-upfront", "hour", "0:0.0261", "0",
            "2025-03-16");
        row("aws/Amazon EC2/m6a.xlarge/us-east-1/savings-plan/1y-no-upfront", "hour", "0:0.13965", "0",
            "2026-10-01");
        row("aws/Amazon RDS/db.t3.medium PostgreSQL Multi-AZ/ap-northeast-1", "hour", "0:0.224", "0",
            "2025-06-05");
        row("aws/Amazon RDS/db.m5.large MySQL/us-east-1/reserved/3y-all-upfront", "hour", "0:0.068721", "0",
            "2022-07-17");
        row("aws/Amazon RDS/gp3-storage-multi-az/eu-west-1", "GiB-month", "0:0.254", "0", "2025-06-01");
        row("aws/Amazon ElastiCache/cache.t3.micro Redis/ap-northeast-1", "hour", "0:0.026", "0",
            "2025-06-05");
        row("aws/Amazon ElastiCache/cache.r5.2xlarge Valkey/ap-northeast-1", "hour", "0:0.828", "0",
            "2025-06-05");
        row("aws/Amazon SageMaker Serverless Inference/inference-duration/ap-northeast-1", "GiB-second",
            "0:0.00002", "0", "2026-09-22");
        row("aws/Amazon SageMaker/ml-storage-processing/eu-west-1", "GiB-month", "0:0.11", "0", "2023-12-01");
        row("gcp/Google API Gateway/calls/global", "request", "0:0 2000000:0.000003 1000000000:0.0000015",
            "0", "2025-01-01");
        row("aws/Amazon SageMaker/ml.m5.xlarge Studio/ap-northeast-1", "hour", "0:0.298", "0", "2025-06-06");
        row("aws/Amazon SageMaker/ml.g6.xlarge Hosting/ap-northeast-1", "hour", "0:1.6341", "0",
            "2026-09-23");
        row("aws/Amazon SageMaker/ml-storage-training/us-east-1", "GiB-month", "0:0.14", "0", "2026-09-01");
        row("aws/AWS Lambda/requests/eu-west-1", "request", "0:0.0000002", "1000000", "2026-10-01");
        row("aws/AWS Lambda/requests-arm/us-east-1", "request", "0:0.0000002", "1000000", "2025-06-01");
        row("aws/AWS Lambda/duration-x86/ap-northeast-1", "GiB-second",
            "0:0.0000166667 6000000000:0.000015 15000000000:0.0000133334", "400000", "2025-06-01");
        row("aws/AWS Lambda/provisioned-concurrency-x86/us-east-1/provisioned", "GiB-second",
            "0:0.0000041667", "0", "2025-06-01");
        row("aws/Amazon S3/standard-storage/ap-northeast-1", "GiB-month", "0:0.025 51200:0.024 512000:0.023",
            "0", "2025-06-01");
        row("aws/Amazon S3/standard-get-select-other/us-east-1", "request", "0:0.0000004", "0", "2026-09-01");
        row("aws/AWS Data Transfer/internet-out/ap-northeast-1", "GiB",
            "0:0.114 10240:0.089 51200:0.086 153600:0.084", "100", "2025-06-01");
        row("aws/Amazon CloudFront/data-out-edge-japan/global", "GiB",
            "0:0.114 10240:0.089 51200:0.086 153600:0.084 512000:0.08 1048576:0.07 5242880:0.06", "1024",
            "2024-04-01");
        row("aws/Amazon CloudFront/invalidation-path/global", "path", "0:0 1000:0.005", "0", "2024-04-01");
        row("aws/Elastic Load Balancing/alb-lcu/ap-northeast-1", "LCU-hour", "0:0.008", "0", "2026-10-01");
        row("aws/Amazon CloudWatch/custom-metrics/us-east-1", "metric-month",
            "0:0.3 10000:0.1 250000:0.05 1000000:0.02", "10", "2025-10-01");
        row("aws/AWS Private CA/certificate-issued/us-east-1", "certificate", "0:0.75 1000:0.35 10000:0.001",
            "0", "2025-06-01");
        row("aws/Amazon EKS/cluster-hour/ap-northeast-1", "hour", "0:0.1", "0", "2026-09-01");
        row("azure/Azure Virtual Machines/Standard_D4s_v5/japaneast", "hour", "0:0.248", "0", "2026-06-18");
        row("azure/Azure Virtual Machines/Standard_NC4as_T4_v3/westeurope/spot", "hour", "0:0.457113", "0",
            "2026-08-20");
        row("azure/Azure Virtual Machines/Standard_D4ds_v5/eastus/reserved/1y", "hour", "0:0.133333", "0",
            "2026-08-01");
        row("azure/Azure Cache for Redis/Premium_P1/eastus", "node-hour", "0:0.277", "0", "2024-07-01");
        row("azure/Azure Database for PostgreSQL/Standard_D2ds_v5/eastus", "hour", "0:0.178", "0",
            "2026-09-01");
        row("azure/Azure Bandwidth/internet-out-premium-global-network/westeurope", "GiB",
            "0:0 100:0.087 10240:0.083 51200:0.07 153600:0.05", "0", "2025-01-01");
        row("azure/Azure CDN/standard-verizon-data-out-zone1/global", "GB",
            "0:0.081 10000:0.075 50000:0.056 150000:0.037 500000:0.028 1000000:0.023", "0", "2024-04-01");
        row("azure/Azure Front Door/standard-data-out-north-america-europe/global", "GiB",
            "0:0.083 10240:0.066", "0", "2025-01-01");
        row("azure/Azure Monitor/logs-analytics-ingest/japaneast", "GB", "0:3.34", "5", "2026-08-01");
        row("azure/Azure Functions/consumption-execution-time/eastus", "GiB-second", "0:0.000016", "400000",
            "2024-04-01");
        row("azure/Azure Managed Disks/premium-ssd-P10-lrs-128GiB/japaneast/provisioned", "disk-month",
            "0:22.67", "0", "2026-08-01");
        row("gcp/Google Compute Engine/n1-standard-4/us-central1", "hour",
            "0:0.189999 182.5:0.1519992 365:0.1139994 547.5:0.0759996", "0", "2026-07-30");
        row("gcp/Google Compute Engine/e2-standard-2/asia-northeast1", "hour", "0:0.08596572", "0",
            "2026-07-30");
        row("gcp/Google Compute Engine/a2-highgpu-1g/asia-northeast1/committed-use/3y", "hour", "0:1.422898",
            "0", "2026-07-30");
        row("gcp/Google Compute Engine/nvidia-l4/us-central1/spot", "GPU-hour", "0:0.2231", "0",
            "2025-04-11");
        row("gcp/Google Cloud SQL/enterprise-vcpu-zonal PostgreSQL/asia-northeast1", "vCPU-hour", "0:0.0537",
            "0", "2024-03-21");
        row("gcp/Google Vertex AI/n1-standard-4 training/us-central1", "hour", "0:0.21849885", "0",
            "2026-10-07");
        row("gcp/Google Cloud Run/request-based-vcpu/asia-northeast1", "vCPU-second", "0:0.000024", "180000",
            "2026-10-01");
        row("gcp/Google Cloud Network/internet-out-standard-tier/asia-northeast1", "GiB",
            "0:0 200:0.11 10240:0.075 153600:0.07", "0", "2026-08-01");
        row("gcp/Google Cloud Observability/monitoring-metric-bytes/global", "MiB",
            "0:0.258 100000:0.151 250000:0.061", "150", "2026-07-01");
        row("gcp/Google Pub/Sub/message-delivery-basic/global", "TiB", "0:40", "0.009765625", "2024-04-01");
    }
    void publishedPrices() {
        QFETCH(QString, key);
        QFETCH(QString, unit);
        QFETCH(QString, steps);
        QFETCH(QString, free);
        QFETCH(QString, asOf);
        const Rate *rate = nullptr;
        for (const PriceBook *book : builtinBooks())
            for (const Rate &candidate : book->rates())
                if (shown(keyText(candidate.key)) == key)
                    rate = &candidate;
        QVERIFY(rate != nullptr);
        QCOMPARE(shown(rate->unit.text()), unit);
        QStringList found;
        for (const Tier &tier : rate->tiers)
            found << shown(tier.from) + ":" + shown(tier.price);
        QCOMPARE(found.join(' '), steps);
        QCOMPARE(shown(rate->freeAllowance), free);
        QCOMPARE(rate->allowancePool.empty(), free == "0");
        QCOMPARE(shown(rate->asOf.text()), asOf);
        QVERIFY(rate->state == PriceState::listed);
    }

    /// Prices by a rule: worked out by hand from the published one.
    void derivedPrices_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("price");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char *key, const char *price, const char *rule) {
            QTest::newRow(key) << QString(key) << QString(price) << QString(rule);
        };
        row("aws/Amazon SageMaker/ml.m5.xlarge Training/ap-northeast-1", "0.298", "sagemaker-component");
        row("aws/Amazon SageMaker/ml.g6.xlarge Training/eu-central-1", "1.40896", // 1.0064 x 1.40
            "sagemaker-from-ec2");
        row("aws/Amazon SageMaker/ml.p4d.24xlarge Training/eu-west-1", "27.2730435", // 23.71569 x 1.15
            "sagemaker-from-ec2");
        row("aws/Amazon SageMaker/ml-storage-training/ap-northeast-1", "0.168", // 0.096 x 1.75
            "sagemaker-storage");
        row("aws/Amazon SageMaker/ml.g5.xlarge Training/us-east-1/spot",
            "0.610226640159", // 1.408 x 0.436 / 1.006
            "sagemaker-spot");
        row("gcp/Google Vertex AI/n2-standard-4 training/us-central1/spot",
            "0.1212554", // 0.09212 + 0.15 x 0.194236
            "vertex-spot");
        row("aws/Amazon EC2/m5.large/ap-northeast-1/reserved/1y-no-upfront",
            "0.078791666667", // 0.061 / 0.096 x 0.124
            "ec2-reserved-between-regions");
        row("azure/Azure Virtual Machines/Standard_D4s_v5/japaneast/reserved/3y", "0.09424", // 0.248 x 0.38
            "azure-reservation-ratio");
        row("azure/Azure Machine Learning/Standard_NC24ads_A100_v4/japaneast", "5.326", "azure-ml-from-vm");
        row("gcp/Google Vertex AI/n1-standard-4 prediction/asia-northeast1", "0.28032055", // 0.243757 x 1.15
            "vertex-from-compute-engine");
        row("gcp/Google Vertex AI/accelerator-nvidia-tesla-t4 training/us-central1", "0.4025", // 0.35 x 1.15
            "vertex-from-compute-engine");
        row("gcp/Google Cloud SQL/enterprise-ram-zonal PostgreSQL/asia-northeast1", "0.0091", // 0.0182 / 2
            "cloud-sql-regional");
        row("gcp/Google Cloud SQL/enterprise-ram-zonal PostgreSQL/europe-west1", "0.007", // as in us-central1
            "cloud-sql-parts");
        row("gcp/Google Cloud SQL/enterprise-vcpu-zonal PostgreSQL/us-central1/committed-use/1y",
            "0.030975", // 0.0413 x 0.75
            "cloud-sql-commitment");
    }
    void derivedPrices() {
        QFETCH(QString, key);
        QFETCH(QString, price);
        QFETCH(QString, rule);
        for (const PriceBook *book : builtinBooks())
            for (const Rate &rate : book->rates())
                if (shown(keyText(rate.key)) == key) {
                    QCOMPARE(shown(rate.tiers.front().price), price);
                    QCOMPARE(shown(rate.rule), rule);
                    QVERIFY(rate.state == PriceState::derived);
                    return;
                }
        QFAIL("no such rate");
    }

    void whatNoRuleCoversIsAGap() {
        const PriceBook &aws = builtinBook("aws"), &azure = builtinBook("azure");
        // GPU types have no common ratio; t3 is not offered for training
        QVERIFY(!aws.find({"aws", "Amazon EC2", "g5.xlarge", "us-east-1", "reserved", "1y-no-upfront"}));
        QVERIFY(
            !aws.find({"aws", "Amazon SageMaker", "ml.t3.medium Training", "us-east-1", "on-demand", ""}));
        QVERIFY(!azure.find(
            {"azure", "Azure Virtual Machines", "Standard_NC4as_T4_v3", "japaneast", "reserved", "1y"}));
    }

    void rulesStandWithTheirRates() {
        const auto find = [](const char *provider, const char *service, const char *dimension,
                             const char *region) {
            return builtinBook(provider).find({provider, service, dimension, region, "on-demand", ""});
        };
        const Rate *lambda = find("aws", "AWS Lambda", "duration-arm", "us-east-1");
        QCOMPARE(shown(lambda->allowancePool), "aws/lambda/duration");
        QCOMPARE(lambda->measures.size(), std::size_t(2));
        QCOMPARE(shown(lambda->measures[0].increment), "0.001");
        QCOMPARE(shown(lambda->measures[1].per), "1024"); // MiB to GiB
        const Rate *x86 = find("aws", "AWS Lambda", "duration-x86", "eu-west-1");
        QCOMPARE(shown(x86->allowancePool), "aws/lambda/duration"); // one for both, in all regions
        const Rate *functions = find("azure", "Azure Functions", "consumption-execution-time", "eastus");
        QCOMPARE(shown(functions->measures[0].minimum), "0.1");
        QCOMPARE(shown(functions->measures[1].increment), "128");
        const Rate *lcu = find("aws", "Elastic Load Balancing", "alb-lcu", "us-east-1");
        QCOMPARE(lcu->largestOf.size(), std::size_t(4));
        QCOMPARE(shown(lcu->largestOf[0].per), "25");
        QCOMPARE(shown(lcu->largestOf[3].per), "1000");
        const Rate *archive = find("gcp", "Google Cloud Storage", "archive-storage", "europe-west1");
        QCOMPARE(shown(archive->measures[1].minimum), "8760"); // 365 days of 24 hours
        const Rate *n2 = find("gcp", "Google Compute Engine", "n2-standard-4", "us-central1");
        QVERIFY(n2->tiersPerItem);
        QCOMPARE(shown(n2->tiers[3].price), "0.1165416"); // 60 % of 0.194236
        const Rate *a2 = find("gcp", "Google Compute Engine", "a2-highgpu-1g", "us-central1");
        QVERIFY(!a2->tiersPerItem); // no sustained use on accelerator machines
        QCOMPARE(shown(a2->machine->gpu), "A100");
        QCOMPARE(shown(a2->machine->gpuMemoryGiB), "40");
    }

    /// Whatever a rate prints in Japanese is in the catalogue.
    void everyUnitAndMeasureHasItsText() {
        std::set<std::string> keys;
        for (const PriceBook *book : builtinBooks())
            for (const Rate &rate : book->rates()) {
                keys.insert("unit." + rate.unit.text());
                for (const auto *measures : {&rate.measures, &rate.largestOf})
                    for (const Measure &measure : *measures) {
                        keys.insert("unit." + measure.unit.text());
                        keys.insert("measure." + measure.name);
                    }
            }
        QVERIFY(keys.size() > 80);
        for (const std::string &key : keys)
            QVERIFY2(hasText(key), key.c_str());
    }

    void theGatesFindNothingThatWasNotLookedInto() {
        std::set<const PriceException *> used;
        for (const PriceBook *book : builtinBooks())
            for (const PriceFinding &finding : checkPrices(*book, {2026, 11, 21})) {
                const PriceException *exception = exceptionFor(finding, acceptedFindings());
                QVERIFY2(exception != nullptr, (finding.key + ": " + finding.message.en).c_str());
                used.insert(exception);
            }
        QCOMPARE(used.size(), acceptedFindings().size()); // none is left over
    }
};

QTEST_APPLESS_MAIN(BuiltinBooksTest)
#include "builtin_books_test.moc"
