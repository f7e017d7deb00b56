// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/price.h"
#include "imported.h"

#include <QTest>

using namespace mitsumori;
using namespace mitsumori::test;

/// The facts that SOURCES.md beside the real AWS samples states, which others computed from the raw files.
class AwsSamplesTest : public QObject {
    Q_OBJECT
  private:
    QString folder_;
    Workshop workshop_;

    /// Imports a sample and opens it.
    Result<PriceList> sample(const char *name, ImportReport &report) {
        ImportRequest request = workshop_.request({(folder_ + "/" + name).toStdString()});
        request.today = {2026, 11, 21};
        Result<ImportReport> imported = importPriceLists(request);
        if (!imported)
            return imported.problems();
        report = *std::move(imported);
        return PriceList::open(workshop_.library() / (report.lists.at(0).name + ".sqlite"));
    }
    static std::optional<Rate> find(const PriceList &list, const char *service, const char *dimension,
                                    const char *region, const char *purchase = "on-demand",
                                    const char *term = "") {
        return list.find({"aws", service, dimension, region, purchase, term});
    }
    static QString priceOf(const std::optional<Rate> &rate) {
        QString text = rate ? QString() : "none";
        if (rate)
            for (const Tier &tier : rate->tiers)
                text += (text.isEmpty() ? "" : " ") + shown(tier.from) + ":" + shown(tier.price);
        return text;
    }
    /// What one hour costs with the fee spread over the term, to six digits.
    static QString hourly(const std::optional<Rate> &rate, int hours) {
        return rate ? shown((rate->tiers[0].price + rate->upfront->fee / hours).rounded(6)) : "none";
    }

  private slots:
    void initTestCase() {
        folder_ = qEnvironmentVariable("MITSUMORI_SHARED",
                                       qEnvironmentVariable("MITSUMORI_SOURCE_DIR") + "/../shared") +
                  "/price-lists/samples/aws";
        if (!QDir(folder_).exists())
            QSKIP(qPrintable("the real AWS samples are not here: " + folder_));
    }

    void ec2OfThePast() {
        ImportReport report;
        const Result<PriceList> list = sample("ec2-excerpt-2017.json", report);
        QVERIFY2(list, qPrintable(list ? "" : shown(list.problems())));
        QCOMPARE(list->info().products, 5u);
        QCOMPARE(list->info().rates, 62u); // 5 on demand, 57 reserved
        QCOMPARE(report.rows, 100u);
        QCOMPARE(report.refused, 0u);
        const auto ec2 = [&](const char *dimension, const char *region, const char *purchase = "on-demand",
                             const char *term = "") {
            return find(*list, "Amazon EC2", dimension, region, purchase, term);
        };
        QCOMPARE(priceOf(ec2("t2.small", "us-east-1")), "0:0.023");
        const auto partial = ec2("t2.small", "us-east-1", "reserved", "1y-partial-upfront");
        QCOMPARE(priceOf(partial), "0:0.008");
        QCOMPARE(shown(partial->upfront->fee), "70");
        QCOMPARE(hourly(partial, 8760), "0.015991");
        QCOMPARE(priceOf(ec2("c5.xlarge", "us-east-1")), "0:0.17");
        QCOMPARE(priceOf(ec2("c5.xlarge Dedicated", "us-east-1")), "0:0.18");
        QCOMPARE(priceOf(ec2("c5.xlarge Windows Dedicated", "us-east-1")), "0:0.364");
        const auto allUpfront = ec2("c5.xlarge", "us-east-1", "reserved", "3y-all-upfront");
        QCOMPARE(priceOf(allUpfront), "0:0");
        QCOMPARE(shown(allUpfront->upfront->fee), "1629");
        QCOMPARE(hourly(allUpfront, 26280), "0.061986");
        const auto noUpfront = ec2("c5.xlarge", "us-east-1", "reserved", "1y-no-upfront");
        QCOMPARE(priceOf(noUpfront), "0:0.107");
        QVERIFY(!noUpfront->upfront);
        QCOMPARE(priceOf(ec2("c5.9xlarge SQL Ent", "ap-southeast-1")), "0:15.264");
        QVERIFY(!ec2("c5.9xlarge", "ap-southeast-1"));
        QVERIFY(ec2("c5.xlarge", "us-east-1")->machine == (MachineSize{4, 8, "", 0, 0}));
    }

    void s3_data() {
        QTest::addColumn<QString>("file");
        QTest::newRow("JSON") << "s3-eu-west-1-20170424230114.json";
        QTest::newRow("CSV") << "s3-eu-west-1-20170424230114.csv";
    }
    void s3() {
        QFETCH(QString, file);
        ImportReport report;
        const Result<PriceList> list = sample(qPrintable(file), report);
        QVERIFY2(list, qPrintable(list ? "" : shown(list.problems())));
        QCOMPARE(list->info().products, 246u);
        QCOMPARE(report.rows, 257u);
        QCOMPARE(report.refused, 0u);
        const auto cost = [](const std::optional<Rate> &rate, const char *quantity) {
            return shown(price(*rate, Quantity(decimal(quantity))).amount);
        };
        const auto storage = find(*list, "Amazon S3", "TimedStorage-ByteHrs", "eu-west-1");
        QCOMPARE(priceOf(storage), "0:0.023 51200:0.022 512000:0.021");
        QCOMPARE(cost(storage, "614400"), "13465.6");
        const auto egress = find(*list, "AWS Data Transfer", "DataTransfer-Out-Bytes", "eu-west-1");
        QCOMPARE(priceOf(egress), "0:0 1:0.09 10240:0.085 51200:0.07 153600:0.05");
        QCOMPARE(cost(egress, "20480"), "1791.91");
        QVERIFY(egress->state == PriceState::listed);
        QCOMPARE(priceOf(find(*list, "Amazon S3", "Requests-Tier1", "eu-west-1")), "0:0.000005");
        QCOMPARE(priceOf(find(*list, "Amazon S3", "TimedStorage-SIA-ByteHrs", "eu-west-1")), "0:0.0125");
        // 33 zero rates, one of which is the first step of the egress above
        int free = 0;
        for (const QString &text : lines(*list))
            free += text.endsWith("|free") ? 1 : 0;
        QCOMPARE(free, 32);
        QVERIFY(find(*list, "AWS Data Transfer", "DataTransfer-In-Bytes", "eu-west-1")->state ==
                PriceState::free);
    }

    /// "All prices and ranges agree": the two formats give the same rates.
    void s3InBothFormats() {
        ImportReport report;
        const Result<PriceList> text = sample("s3-eu-west-1-20170424230114.json", report);
        QVERIFY(text);
        const QStringList fromJson = lines(*text);
        const Result<PriceList> csv = sample("s3-eu-west-1-20170424230114.csv", report);
        QVERIFY(csv);
        QCOMPARE(lines(*csv), fromJson);
    }

    void databaseSavingsPlans() {
        ImportReport report;
        const Result<PriceList> list =
            sample("database-savings-plan-ap-south-2-20260422194203-part-a.csv", report);
        QVERIFY2(list, qPrintable(list ? "" : shown(list.problems())));
        QCOMPARE(report.rows, 313u);
        QCOMPARE(report.refused, 0u);
        QCOMPARE(shown(list->info().currency), "USD");
        const auto plan = [&](const char *service, const char *dimension) {
            return find(*list, service, dimension, "ap-south-2", "savings-plan", "1y-no-upfront");
        };
        QCOMPARE(priceOf(plan("Amazon RDS", "db.r8i.12xlarge CreateDBInstance:0005")), "0:5.744");
        QCOMPARE(priceOf(plan("Amazon ElastiCache", "cache.m7g.xlarge Valkey")), "0:0.21056");
        for (const QString &text : lines(*list))
            QVERIFY2(text.contains("|ap-south-2|savings-plan 1y-no-upfront|"), qPrintable(text));
        // 1e-9 USD for a processing unit must not become nothing; whether its unit is known is the table's
        // affair
        const std::vector<Rate> units =
            list->search({"Amazon ElastiCache", "", "", "", {"ProcessingUnits"}}, 10);
        for (const Rate &rate : units)
            QCOMPARE(priceOf(rate), "0:0.000000001");
        QCOMPARE(list->info().rates + report.notices["unit"], 313u);
    }

    void getProducts() {
        ImportReport report;
        const Result<PriceList> list = sample("getproducts-ec2-m4.xlarge-eu-west-1-20190116.json", report);
        QVERIFY2(list, qPrintable(list ? "" : shown(list.problems())));
        QCOMPARE(list->info().products, 15u);
        QCOMPARE(shown(list->info().asOf.text()), "2019-01-16");
        const auto of = [&](const char *dimension) {
            return priceOf(find(*list, "Amazon EC2", dimension, "eu-west-1"));
        };
        QCOMPARE(of("m4.xlarge"), "0:0.222");
        QCOMPARE(of("m4.xlarge Windows"), "0:0.406");
        QCOMPARE(of("m4.xlarge Windows BYOL"), "0:0.222");
        QCOMPARE(of("m4.xlarge RHEL"), "0:0.282");
        QCOMPARE(of("m4.xlarge SUSE"), "0:0.322");
        QCOMPARE(of("m4.xlarge Dedicated"), "0:0.2442");
        QCOMPARE(notices(report), "dedicated-host 5");
        QCOMPARE(list->info().rates, 10u + 8u * 12u);
        for (const QString &text : lines(*list))
            QVERIFY2(!text.contains("|0:0||"), qPrintable(text)); // no machine for nothing
    }

    void indexFilesAreNoPriceLists() {
        ImportReport report;
        for (const char *name :
             {"index/service-index-20260427.json", "index/comprehend-region_index-20260116.json"}) {
            const Result<PriceList> list = sample(name, report);
            QVERIFY(!list);
            QCOMPARE(shown(list.problems()), " import.aws-shape");
        }
    }
};

QTEST_APPLESS_MAIN(AwsSamplesTest)
#include "aws_samples_test.moc"
