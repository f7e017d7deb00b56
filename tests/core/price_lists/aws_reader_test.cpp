// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws_text.h"
#include "imported.h"

#include <QTest>

using namespace mitsumori;
using namespace mitsumori::test;
using aws::machine;
using aws::offer;
using aws::offers;
using aws::price;
using aws::product;
using aws::sold;
using aws::term;

class AwsReaderTest : public QObject {
    Q_OBJECT
  private:
    /// Imports, and shows what is not filling.
    static QStringList taken(const Workshop &workshop, const Result<ImportReport> &report) {
        if (!report)
            return {shown(report.problems())};
        QStringList all;
        for (const PriceListInfo &info : report->lists)
            all += lines(workshop, info);
        all.removeIf([](const QString &text) { return text.contains("|fill"); });
        return all;
    }

  private slots:
    void machineNames_data() {
        QTest::addColumn<QString>("product");
        QTest::addColumn<QString>("taken"); // service|dimension, or the notice
        const auto ec2 = [](const char *name, const char *more, const char *expected) {
            QTest::newRow(name) << shown(machine("S", "m5.xlarge", more)) << expected;
        };
        ec2("plain", "", "Amazon EC2|m5.xlarge");
        ec2("market on demand", "'marketoption': 'OnDemand'", "Amazon EC2|m5.xlarge");
        ec2("Windows", "'operatingSystem': 'Windows', 'operation': 'RunInstances:0002'",
            "Amazon EC2|m5.xlarge Windows");
        ec2("Windows, own licence",
            "'operatingSystem': 'Windows', 'licenseModel': 'Bring your own license', 'operation': "
            "'RunInstances:0800'",
            "Amazon EC2|m5.xlarge Windows BYOL");
        ec2("RHEL", "'operatingSystem': 'RHEL', 'operation': 'RunInstances:0010'",
            "Amazon EC2|m5.xlarge RHEL");
        ec2("RHEL HA",
            "'operatingSystem': 'Red Hat Enterprise Linux with HA', 'operation': 'RunInstances:1010'",
            "Amazon EC2|m5.xlarge RHEL HA");
        ec2("SQL", "'preInstalledSw': 'SQL Ent', 'operation': 'RunInstances:0100'",
            "Amazon EC2|m5.xlarge SQL Ent");
        ec2("Windows and SQL", "'operatingSystem': 'Windows', 'preInstalledSw': 'SQL Web'",
            "Amazon EC2|m5.xlarge Windows SQL Web");
        ec2("dedicated", "'tenancy': 'Dedicated', 'usagetype': 'APN1-DedicatedUsage:m5.xlarge'",
            "Amazon EC2|m5.xlarge Dedicated");
        ec2("host", "'tenancy': 'Host', 'usagetype': 'APN1-HostBoxUsage:m5.xlarge'", "dedicated-host 1");
        ec2("host by usage", "'usagetype': 'APN1-HostBoxUsage:m5.xlarge'", "dedicated-host 1");
        ec2("unused reservation",
            "'capacitystatus': 'UnusedCapacityReservation', 'usagetype': 'APN1-UnusedBox:m5.xlarge'",
            "capacity-reservation 1");
        ec2("allocated reservation", "'capacitystatus': 'AllocatedCapacityReservation'",
            "capacity-reservation 1");
        ec2("capacity block", "'marketoption': 'CapacityBlock', 'operation': 'RunInstances:CB'",
            "capacity-block 1");
        ec2("Outposts", "'locationType': 'AWS Outposts'", "outposts 1");
        const auto other = [](const char *name, const char *family, const char *attributes,
                              const char *expected) {
            QTest::newRow(name)
                << shown(product("S", family, std::string("'regionCode': 'ap-northeast-1', ") + attributes))
                << expected;
        };
        other(
            "bare metal", "Compute Instance (bare metal)",
            "'servicecode': 'AmazonEC2', 'instanceType': 'm5.metal', 'usagetype': 'APN1-BoxUsage:m5.metal', "
            "'operation': 'RunInstances', 'operatingSystem': 'Linux', 'tenancy': 'Shared'",
            "Amazon EC2|m5.metal");
        other("host family", "Dedicated Host",
              "'servicecode': 'AmazonEC2', 'instanceType': 'm5', 'usagetype': 'APN1-HostUsage:m5'",
              "dedicated-host 1");
        other("volume", "Storage",
              "'servicecode': 'AmazonEC2', 'volumeApiName': 'gp3', 'usagetype': 'APN1-EBS:VolumeUsage.gp3'",
              "Amazon EC2|EBS:VolumeUsage.gp3");
        other("NAT", "NAT Gateway",
              "'servicecode': 'AmazonEC2', 'usagetype': 'APN1-NatGateway-Hours', 'operation': 'NatGateway'",
              "Amazon EC2|NatGateway-Hours");
        other("RDS", "Database Instance",
              "'servicecode': 'AmazonRDS', 'instanceType': 'db.t3.medium', 'databaseEngine': 'PostgreSQL', "
              "'licenseModel': 'No license required', 'deploymentOption': 'Single-AZ', "
              "'usagetype': 'APN1-InstanceUsage:db.t3.medium', 'operation': 'CreateDBInstance:0014'",
              "Amazon RDS|db.t3.medium PostgreSQL");
        other("RDS Multi-AZ", "Database Instance",
              "'servicecode': 'AmazonRDS', 'instanceType': 'db.r5.large', 'databaseEngine': 'MySQL', "
              "'deploymentOption': 'Multi-AZ', 'usagetype': 'APN1-Multi-AZUsage:db.r5.large'",
              "Amazon RDS|db.r5.large MySQL Multi-AZ");
        other("RDS edition and licence", "Database Instance",
              "'servicecode': 'AmazonRDS', 'instanceType': 'db.r5.large', 'databaseEngine': 'Oracle', "
              "'databaseEdition': 'Enterprise', 'licenseModel': 'Bring your own license', "
              "'deploymentOption': 'Single-AZ', "
              "'usagetype': 'APN1-InstanceUsage:db.r5.large'",
              "Amazon RDS|db.r5.large Oracle Enterprise BYOL");
        other("Aurora I/O", "Database Instance",
              "'servicecode': 'AmazonRDS', 'instanceType': 'db.r6g.large', 'databaseEngine': 'Aurora "
              "PostgreSQL', "
              "'deploymentOption': 'Single-AZ', 'usagetype': 'APN1-InstanceUsageIOOptimized:db.r6g.large'",
              "Amazon RDS|db.r6g.large Aurora PostgreSQL IO-Optimized");
        other("cache", "Cache Instance",
              "'servicecode': 'AmazonElastiCache', 'instanceType': 'cache.t3.micro', 'cacheEngine': 'Redis', "
              "'usagetype': 'APN1-NodeUsage:cache.t3.micro', 'operation': 'CreateCacheCluster:0002'",
              "Amazon ElastiCache|cache.t3.micro Redis");
        other("SageMaker", "ML Instance",
              "'servicecode': 'AmazonSageMaker', 'instanceName': 'ml.m5.xlarge', 'component': 'Hosting', "
              "'vCpu': '4', "
              "'usagetype': 'APN1-Host:ml.m5.xlarge', 'operation': 'RunInstance'",
              "Amazon SageMaker|ml.m5.xlarge Hosting");
        other("SageMaker, suffix in the type", "ML Instance",
              "'servicecode': 'AmazonSageMaker', 'instanceType': 'ml.g5.xlarge-Training', "
              "'usagetype': 'APN1-Train:ml.g5.xlarge'",
              "Amazon SageMaker|ml.g5.xlarge Training");
        other("service's own name", "Fee",
              "'servicecode': 'AmazonNew', 'servicename': 'Amazon New Thing', 'usagetype': 'APN1-X'",
              "Amazon New Thing|X");
        other("no usage type", "Fee", "'servicecode': 'AmazonS3'", "Amazon S3|Fee");
        other("no prefix in the first region", "Fee",
              "'servicecode': 'AmazonS3', 'usagetype': 'Requests-Tier1'", "Amazon S3|Requests-Tier1");
    }
    void machineNames() {
        QFETCH(QString, product);
        QFETCH(QString, taken);
        const Workshop workshop;
        std::vector<std::string> products{product.toStdString()}, onDemand{sold("S", "0.25")};
        aws::fill(products, onDemand, 1);
        const Result<ImportReport> report = workshop.import(aws::list(products, onDemand));
        QVERIFY2(report, qPrintable(report ? "" : shown(report.problems())));
        const QStringList rates = AwsReaderTest::taken(workshop, report);
        if (taken.contains('|'))
            QCOMPARE(rates, QStringList{taken + "|ap-northeast-1|on-demand|hour|0:0.25||listed"});
        else
            QCOMPARE(rates.join("; ") + notices(*report), taken);
    }

    void sizesOfMachines() {
        const Workshop workshop;
        const Result<ImportReport> report = workshop.import(
            aws::list({machine("A", "p3.2xlarge",
                               "'memory': '1,952 GiB', 'vcpu': '128', 'gpu': '8', 'gpuMemory': 'NA'"),
                       machine("B", "m5.large", "'memory': 'NA'"),
                       machine("C", "x.none", "'memory': '', 'vcpu': 'NA'")},
                      {sold("A", "1"), sold("B", "1"), sold("C", "1")}));
        QVERIFY(report);
        const Result<PriceList> list =
            PriceList::open(workshop.library() / (report->lists[0].name + ".sqlite"));
        const auto find = [&](const char *type) {
            return list->find({"aws", "Amazon EC2", type, "ap-northeast-1", "on-demand", ""})->machine;
        };
        QVERIFY(find("p3.2xlarge") == (MachineSize{128, 1952, "", 8, 0}));
        QVERIFY(find("m5.large") == (MachineSize{4, 0, "", 0, 0}));
        QVERIFY(!find("x.none"));
    }

    void reservedOffers() {
        const Workshop workshop;
        const Result<ImportReport> report = workshop.import(aws::list(
            {machine("S", "m5.xlarge")}, {sold("S", "0.248")},
            {offers("S", {offer("S", {price("0.15")}, term("1yr", "No Upfront"), "2023-11-30T23:59:59Z",
                                "4NA7Y494T4"),
                          offer("S", {price("657", "Quantity", ""), price("0.075")},
                                term("1yr", "Partial Upfront"), "2023-11-30T23:59:59Z", "HU7G6KETJZ"),
                          offer("S", {price("0.0000000000"), price("1287", "Quantity", "")},
                                term("1yr", "All Upfront"), "2023-11-30T23:59:59Z", "6QCMYABX3D"),
                          // the hourly part may be missing, the code may be another (China), the length may
                          // be spelt out
                          offer("S", {price("2475", "Quantity", "")}, term("3 years", "All Upfront"),
                                "2023-11-30T23:59:59Z", "5Y9WH78GDR"),
                          offer("S", {price("0.11")}, term(" 3 yr", "No Upfront", "convertible"),
                                "2023-11-30T23:59:59Z", "Z2E3P23VKM"),
                          // nothing at all: not a machine for free
                          offer("S", {price("0")}, term("3yr", "No Upfront"), "2023-11-30T23:59:59Z",
                                "BPH4J8HBKS")})}));
        const QString start = "Amazon EC2|m5.xlarge|ap-northeast-1|";
        QCOMPARE(taken(workshop, report),
                 (QStringList{
                     start + "on-demand|hour|0:0.248||listed",
                     start + "reserved 1y-all-upfront|hour|0:0|1287/12|listed",
                     start + "reserved 1y-no-upfront|hour|0:0.15||listed",
                     start + "reserved 1y-partial-upfront|hour|0:0.075|657/12|listed",
                     start + "reserved 3y-all-upfront|hour|0:0|2475/36|listed",
                     start + "reserved 3y-no-upfront-convertible|hour|0:0.11||listed",
                 }));
        QCOMPARE(notices(*report), "structural-zero 1");
        QCOMPARE(report->rows, 9u);
    }

    void tiers_data() {
        QTest::addColumn<QStringList>("prices");
        QTest::addColumn<QString>("taken"); // tiers|fee|state, or the refusal or notice
        const auto row = [](const char *name, const std::vector<std::string> &prices, const char *expected) {
            QStringList all;
            for (const std::string &one : prices)
                all << shown(one);
            QTest::newRow(name) << all << expected;
        };
        row("unsorted",
            {price("0.021", "GB-Mo", "512000-Inf"), price("0.023", "GB-Mo", "0-51200"),
             price("0.022", "GB-Mo", "51200-512000")},
            "0:0.023 51200:0.022 512000:0.021||listed");
        row("a free first step", {price("0.09", "GB-Mo", "1-Inf"), price("0.0000000000", "GB-Mo", "0-1")},
            "0:0 1:0.09||listed");
        row("really free", {price("0.0000000000", "GB-Mo")}, "0:0||free");
        row("no bounds", {price("0.5", "GB-Mo", "")}, "0:0.5||listed");
        row("ten digits", {price("0.0000000001", "GB-Mo")}, "0:0.0000000001||listed");
        row("twelve digits", {price("0.000000000001", "GB-Mo")}, "0:0.000000000001||listed");
        row("exponent", {price("1.0E-9", "GB-Mo")}, "0:0.000000001||listed");
        row("thirteen digits", {price("0.0000000000001", "GB-Mo")},
            "/terms/OnDemand/S/S.JRTCKXETXF import.number; no-terms 1");
        row("hole", {price("1", "GB-Mo", "0-10"), price("2", "GB-Mo", "11-Inf")},
            "/terms/OnDemand/S import.tiers");
        row("overlap", {price("1", "GB-Mo", "0-10"), price("2", "GB-Mo", "9-Inf")},
            "/terms/OnDemand/S import.tiers");
        row("twice", {price("1", "GB-Mo"), price("1", "GB-Mo")}, "/terms/OnDemand/S import.tiers");
        row("does not begin at 0", {price("1", "GB-Mo", "1-Inf")}, "/terms/OnDemand/S import.tiers");
        row("ends", {price("1", "GB-Mo", "0-10")}, "/terms/OnDemand/S import.tiers");
        row("two units", {price("1", "GB-Mo", "0-10"), price("1", "Hrs", "10-Inf")},
            "/terms/OnDemand/S import.tiers");
        row("negative", {price("-0.1", "GB-Mo")}, "/terms/OnDemand/S import.price-range");
        row("a billion", {price("1000000000", "GB-Mo")}, "/terms/OnDemand/S import.price-range");
        row("no number", {price("free", "GB-Mo")},
            "/terms/OnDemand/S/S.JRTCKXETXF import.number; no-terms 1");
        row("infinite", {price("1e400", "GB-Mo")},
            "/terms/OnDemand/S/S.JRTCKXETXF import.number; no-terms 1");
        row("bad bound", {price("1", "GB-Mo", "zero-Inf")},
            "/terms/OnDemand/S/S.JRTCKXETXF import.number; no-terms 1");
        row("no price", {}, "/terms/OnDemand/S/S.JRTCKXETXF import.no-price; no-terms 1");
        row("unknown unit", {price("1", "Widgets-per-fortnight")}, "unit 1");
    }
    void tiers() {
        QFETCH(QStringList, prices);
        QFETCH(QString, taken);
        std::vector<std::string> own;
        for (const QString &one : prices)
            own.push_back(one.toStdString());
        std::vector<std::string> products{product(
            "S", "Storage", "'servicecode': 'AmazonS3', 'regionCode': 'eu-west-1', 'usagetype': 'EU-Bytes'")};
        std::vector<std::string> onDemand{offers("S", {offer("S", own)})};
        aws::fill(products, onDemand);
        const Workshop workshop;
        const Result<ImportReport> report = workshop.import(aws::list(products, onDemand));
        QVERIFY2(report, qPrintable(report ? "" : shown(report.problems())));
        const QStringList rates = AwsReaderTest::taken(workshop, report);
        if (taken.contains('|'))
            QCOMPARE(rates, QStringList{"Amazon S3|Bytes|eu-west-1|on-demand|GiB-month|" + taken});
        else {
            QStringList said{refused(*report), notices(*report)};
            said.removeAll(QString());
            QCOMPARE((said + rates).join("; "), taken);
        }
        QCOMPARE(report->lists[0].rates, taken.contains('|') ? 201u : 200u);
    }

    /// "startingRange" is the documentation's spelling.
    void otherSpellingOfBounds() {
        const Workshop workshop;
        std::string text = aws::list(
            {product("S", "Storage",
                     "'servicecode': 'AmazonS3', 'regionCode': 'eu-west-1', 'usagetype': 'EU-Bytes'")},
            {offers("S", {offer("S", {price("1", "GB", "5-Inf"), price("2", "GB", "0-5")})})});
        QString both = shown(text);
        both.replace("beginRange", "startingRange").replace("endRange", "endingRange");
        QCOMPARE(taken(workshop, workshop.import(both.toStdString())),
                 QStringList{"Amazon S3|Bytes|eu-west-1|on-demand|GiB|0:2 5:1||listed"});
    }

    void effectiveDates() {
        const Workshop workshop; // its today is 2024-06-01
        const auto at = [](const char *amount, const char *date, const char *code) {
            return offer("S", {price(amount)}, "", date, code);
        };
        const auto importOffers = [&](const std::vector<std::string> &all) {
            std::vector<std::string> products{machine("S", "m5.xlarge")}, onDemand{offers("S", all)};
            aws::fill(products, onDemand);
            return workshop.import(aws::list(products, onDemand));
        };
        const QString start = "Amazon EC2|m5.xlarge|ap-northeast-1|on-demand|hour|";
        const auto newest =
            importOffers({at("0.3", "2024-06-01T00:00:00Z", "B"), at("0.2", "2024-05-31T23:59:59Z", "A"),
                          at("0.4", "2024-06-02T00:00:00Z", "C")});
        QCOMPARE(taken(workshop, newest), QStringList{start + "0:0.3||listed"});
        QCOMPARE(notices(*newest), "later 1, superseded 1");
        const auto twice = importOffers({at("0.3", "2024-05-01", "A"), at("0.4", "2024-05-01", "B")});
        QCOMPARE(taken(workshop, twice), QStringList{start + "0:0.3||listed"});
        QCOMPARE(refused(*twice), "/terms/OnDemand/S import.two-offers");
        const auto future = importOffers({at("0.3", "2025-01-01", "A")});
        QCOMPARE(taken(workshop, future), QStringList());
        const auto undated = importOffers({at("0.3", "soon", "A")});
        QCOMPARE(refused(*undated), "/terms/OnDemand/S/S.A import.date");
    }

    void termsBeforeProducts() {
        const Workshop workshop;
        const std::string text = asJson("{" + aws::header + ", 'terms': {'OnDemand': {" + sold("S", "0.5") +
                                        "}}, 'products': {" + machine("S", "m5.xlarge") + "}}");
        QCOMPARE(taken(workshop, workshop.import(text)),
                 QStringList{"Amazon EC2|m5.xlarge|ap-northeast-1|on-demand|hour|0:0.5||listed"});
    }

    void productsAndTermsThatMissEachOther() {
        const Workshop workshop;
        std::vector<std::string> products{machine("LONELY", "m5.xlarge")}, onDemand{sold("ORPHAN", "1")};
        aws::fill(products, onDemand);
        const Result<ImportReport> report = workshop.import(aws::list(products, onDemand));
        QVERIFY(report);
        QCOMPARE(notices(*report), "no-terms 1");
        QCOMPARE(refused(*report), "/terms/OnDemand/ORPHAN import.no-product");
        QCOMPARE(report->refused, 1u);
    }

    void unknownTermTypes() {
        for (const char *flat : {"'FlatRate': {'S': {'x': [1, {'y': 2}]}}", "'FlatRate': [{'sku': 'S'}]"}) {
            const Workshop workshop;
            const std::string text =
                asJson("{" + aws::header + ", 'products': {" + machine("S", "m5.xlarge") +
                       "}, 'terms': {'OnDemand': {" + sold("S", "0.5") + "}, " + flat + "}}");
            const Result<ImportReport> report = workshop.import(text);
            QCOMPARE(taken(workshop, report).size(), 1);
            QCOMPARE(notices(*report), "term-type 1");
        }
    }

    /// Two SKUs of one name are never mixed up: the operation tells them apart, else the SKU.
    void sharedNames() {
        const Workshop workshop;
        const auto requests = [](const char *sku, const char *operation) {
            return product(sku, "API Request",
                           std::string("'servicecode': 'AmazonS3', 'regionCode': 'eu-west-1', "
                                       "'usagetype': 'EU-Requests', 'operation': '") +
                               operation + "'");
        };
        const Result<ImportReport> report = workshop.import(
            aws::list({requests("A", "Put"), requests("B", "Get"), requests("C", ""),
                       machine("D", "m5.xlarge"), machine("E", "m5.xlarge"), machine("F", "m5.large")},
                      {sold("A", "1", "Requests"), sold("B", "2", "Requests"), sold("C", "3", "Requests"),
                       sold("D", "4"), sold("E", "5"), sold("F", "6")}));
        QCOMPARE(taken(workshop, report),
                 (QStringList{
                     "Amazon EC2|m5.large|ap-northeast-1|on-demand|hour|0:6||listed",
                     "Amazon EC2|m5.xlarge D|ap-northeast-1|on-demand|hour|0:4||listed",
                     "Amazon EC2|m5.xlarge E|ap-northeast-1|on-demand|hour|0:5||listed",
                     "Amazon S3|Requests|eu-west-1|on-demand|request|0:3||listed",
                     "Amazon S3|Requests Get|eu-west-1|on-demand|request|0:2||listed",
                     "Amazon S3|Requests Put|eu-west-1|on-demand|request|0:1||listed",
                 }));
        QCOMPARE(notices(*report), "ambiguous 2");
    }

    void regions_data() {
        QTest::addColumn<QString>("attributes");
        QTest::addColumn<QString>("region");
        QTest::newRow("code") << "'regionCode': 'eu-west-3', 'location': 'EU (Paris)'"
                              << "eu-west-3";
        QTest::newRow("old name") << "'location': 'EU (Ireland)', 'locationType': 'AWS Region'"
                                  << "eu-west-1";
        QTest::newRow("new name") << "'location': 'Europe (Frankfurt)'"
                                  << "eu-central-1";
        QTest::newRow("government") << "'location': 'AWS GovCloud (US)'"
                                    << "us-gov-west-1";
        QTest::newRow("Osaka") << "'location': 'Asia Pacific (Osaka-Local)'"
                               << "ap-northeast-3";
        QTest::newRow("local zone") << "'location': 'US West (Los Angeles)'"
                                    << "us-west-2-lax-1";
        QTest::newRow("any") << "'location': 'Any'"
                             << "global";
        QTest::newRow("none") << "'x': ''"
                              << "global";
        QTest::newRow("unknown") << "'location': 'Moon (Crater)'"
                                 << "Moon (Crater)";
        QTest::newRow("out")
            << "'fromLocation': 'EU (Ireland)', 'fromLocationType': 'AWS Region', 'toLocation': 'External', "
               "'toLocationType': 'Other'"
            << "eu-west-1";
        QTest::newRow("in")
            << "'fromLocation': 'External', 'fromLocationType': 'Other', 'toLocation': 'EU (Ireland)', "
               "'toLocationType': 'AWS Region'"
            << "eu-west-1";
        QTest::newRow("between") << "'fromLocation': 'US East (Ohio)', 'fromLocationType': 'AWS Region', "
                                    "'toLocation': 'EU (Ireland)', 'toLocationType': 'AWS Region'"
                                 << "us-east-2";
        QTest::newRow("between, codes")
            << "'fromRegionCode': 'us-east-2', 'fromLocation': 'x', 'fromLocationType': 'AWS Region'"
            << "us-east-2";
    }
    void regions() {
        QFETCH(QString, attributes);
        QFETCH(QString, region);
        const Workshop workshop;
        const auto rates = taken(
            workshop,
            workshop.import(aws::list({product("S", "Data Transfer",
                                               "'servicecode': 'AWSDataTransfer', 'usagetype': 'EU-Out', " +
                                                   attributes.toStdString())},
                                      {sold("S", "1", "GB")})));
        QCOMPARE(rates, QStringList{"AWS Data Transfer|Out|" + region + "|on-demand|GiB|0:1||listed"});
    }

    void chosenRegions() {
        const Workshop workshop;
        ImportRequest request = workshop.request({workshop.file(
            "list.json",
            aws::list({machine("A", "m5.large"), machine("B", "m5.large", "'regionCode': 'eu-west-1'"),
                       product("C", "Fee", "'servicecode': 'AmazonS3', 'location': 'Any', 'usagetype': 'X'")},
                      {sold("A", "1"), sold("B", "2"), sold("C", "3", "Requests")}))});
        request.regions = {"eu-west-1"};
        const Result<ImportReport> report = importPriceLists(request);
        QCOMPARE(taken(workshop, report),
                 (QStringList{"Amazon EC2|m5.large|eu-west-1|on-demand|hour|0:2||listed",
                              "Amazon S3|X|global|on-demand|request|0:3||listed"}));
        QCOMPARE(notices(*report), "other-region 1");
    }

    /// Prices in yuan become a list of their own that nobody mistakes for dollars.
    void currencies() {
        const Workshop workshop;
        const Result<ImportReport> report = workshop.import(
            aws::list({machine("A", "m5.large"), machine("B", "m5.xlarge", "'regionCode': 'cn-north-1'")},
                      {sold("A", "1"), offers("B", {offer("B", {price("7", "Hrs", "0-Inf", "CNY")})})}));
        QVERIFY(report);
        QCOMPARE(report->lists.size(), 2u);
        QCOMPARE(shown(report->lists[0].currency + " " + report->lists[0].name),
                 "CNY aws-AmazonEC2-20240528203522-CNY");
        QCOMPARE(shown(report->lists[1].currency + " " + report->lists[1].name),
                 "USD aws-AmazonEC2-20240528203522");
        QCOMPARE(lines(workshop, report->lists[1]),
                 QStringList{"Amazon EC2|m5.large|ap-northeast-1|on-demand|hour|0:1||listed"});
    }

    void csvHoldsTheSame_data() {
        QTest::addColumn<bool>("quoted");
        QTest::newRow("quoted") << true;
        QTest::newRow("plain") << false;
    }
    void csvHoldsTheSame() {
        QFETCH(bool, quoted);
        // columns in an order of their own, one that nobody knows; the last product's tiers come unsorted
        const QString instance = ",Compute Instance,AmazonEC2,ap-northeast-1,m5.xlarge,4,16 GiB,Shared,Linux,"
                                 "No License required,NA,Used,APN1-BoxUsage:m5.xlarge,RunInstances";
        const QString egress =
            ",,,,Data Transfer,AWSDataTransfer,ap-northeast-1,,,,,,,,,APN1-DataTransfer-Out-Bytes,";
        const QStringList rows{
            "FormatVersion,v1.0",
            "Disclaimer,none",
            "Publication Date,2024-05-28T20:35:22Z",
            "Version,20240528203522",
            "OfferCode,AmazonEC2",
            "SKU,Moon "
            "Phase,OfferTermCode,RateCode,TermType,PriceDescription,EffectiveDate,StartingRange,EndingRange,"
            "Unit,PricePerUnit,Currency,LeaseContractLength,PurchaseOption,OfferingClass,Product "
            "Family,serviceCode,"
            "Region Code,Instance Type,vCPU,Memory,Tenancy,Operating System,License Model,Pre Installed S/W,"
            "CapacityStatus,usageType,operation",
            "M,full,JRTCKXETXF,M.J.1,OnDemand,words,2024-05-01,0,Inf,Hrs,0.2480000000,USD,,," + instance,
            "M,full,HU7G6KETJZ,M.H.1,Reserved,words,2024-05-01,0,Inf,Hrs,0.0750000000,USD,1yr,Partial "
            "Upfront,standard" +
                instance,
            "M,full,HU7G6KETJZ,M.H.2,Reserved,words,2024-05-01,,,Quantity,657,USD,1yr,Partial "
            "Upfront,standard" +
                instance,
            "G,new,JRTCKXETXF,G.J.2,OnDemand,words,2024-05-01,10240,Inf,GB,0.0850000000,USD" + egress,
            "G,new,JRTCKXETXF,G.J.1,OnDemand,words,2024-05-01,0,10240,GB,0.1140000000,USD" + egress,
        };
        std::string csv;
        for (QString row : rows)
            csv += (quoted ? '"' + row.replace(",", "\",\"") + '"' : row).toStdString() + "\r\n";
        const Workshop workshop;
        const auto fromCsv = taken(workshop, workshop.import(csv, "list.csv"));
        const Workshop other;
        const auto fromJson = taken(
            other, other.import(aws::list(
                       {machine("M", "m5.xlarge"),
                        product("G", "Data Transfer",
                                "'servicecode': 'AWSDataTransfer', 'regionCode': 'ap-northeast-1', "
                                "'usagetype': 'APN1-DataTransfer-Out-Bytes'")},
                       {sold("M", "0.248"), offers("G", {offer("G", {price("0.085", "GB", "10240-Inf"),
                                                                     price("0.114", "GB", "0-10240")})})},
                       {offers("M", {offer("M", {price("657", "Quantity", ""), price("0.075")},
                                           term("1yr", "Partial Upfront"))})})));
        QCOMPARE(fromCsv,
                 (QStringList{"AWS Data Transfer|DataTransfer-Out-Bytes|ap-northeast-1|on-demand|GiB|0:0.114 "
                              "10240:0.085||listed",
                              "Amazon EC2|m5.xlarge|ap-northeast-1|on-demand|hour|0:0.248||listed",
                              "Amazon EC2|m5.xlarge|ap-northeast-1|reserved "
                              "1y-partial-upfront|hour|0:0.075|657/12|listed"}));
        QCOMPARE(fromJson, fromCsv);
    }

    /// One bad line in 200; what is wrong with it is told with its line.
    void badLinesOfCsv_data() {
        QTest::addColumn<QString>(
            "line"); // SKU, type, date, from, to, unit, price, currency, usage type, length, option
        QTest::addColumn<QString>("refused");
        const auto row = [](const char *text, const char *what) {
            QTest::newRow(text) << text << "line 207 import." + QString(what);
        };
        row("S,OnDemand,2024-05-01,0,Inf,Hrs,1,USD,x,", "columns");
        row("S,OnDemand,2024-05-01,0,Inf,Hrs,1,USD,x,,,", "columns");
        row("S", "columns");
        row(",OnDemand,2024-05-01,0,Inf,Hrs,1,USD,x,,", "no-product");
        row("S,OnDemand,2024-05-01,0,Inf,Hrs,,USD,x,,", "number");
        row("S,OnDemand,2024-05-01,0,some,Hrs,1,USD,x,,", "number");
        row("S,OnDemand,2024-05-01,0,Inf,Hrs,1,,x,,", "no-currency");
        row("S,OnDemand,May,0,Inf,Hrs,1,USD,x,,", "date");
        row("S,Reserved,2024-05-01,0,Inf,Hrs,1,USD,x,ever,No Upfront", "term");
    }
    void badLinesOfCsv() {
        QFETCH(QString, line);
        QFETCH(QString, refused);
        std::string csv = "FormatVersion,v1.0\nDisclaimer,none\nPublication "
                          "Date,2024-05-28T20:35:22Z\nVersion,1\nOfferCode,AmazonS3\n"
                          "SKU,TermType,EffectiveDate,StartingRange,EndingRange,Unit,PricePerUnit,Currency,"
                          "usageType,LeaseContractLength,"
                          "PurchaseOption\n";
        for (int i = 0; i < 200; ++i)
            csv += "F" + std::to_string(i) + ",OnDemand,2024-05-01,0,Inf,Hrs,1,USD,fill" + std::to_string(i) +
                   ",,\n";
        const Workshop workshop;
        const Result<ImportReport> report = workshop.import(csv + line.toStdString() + "\n", "list.csv");
        QVERIFY2(report, qPrintable(report ? "" : shown(report.problems())));
        QCOMPARE(test::refused(*report), refused);
        QCOMPARE(report->rows, 201u);
        QCOMPARE(report->lists[0].rates, 200u);
    }

    /// The two formats of savings plans, with what only usage types and operations tell.
    void savingsPlans() {
        struct Row {
            const char *sku, *service, *usage, *operation, *type, *unit, *rate;
        };
        const std::vector<Row> rows{
            {"A", "AmazonEC2", "APN1-BoxUsage:m5.xlarge", "RunInstances", "m5.xlarge", "Hrs", "0.18"},
            {"B", "AmazonEC2", "APN1-BoxUsage:m5.xlarge", "RunInstances:0002", "m5.xlarge", "Hrs",
             "0.3640000000"},
            {"C", "AmazonEC2", "APN1-DedicatedUsage:m5.xlarge", "RunInstances", "m5.xlarge", "Hrs", "0.19"},
            {"D", "AmazonEC2", "APN1-UnusedBox:m5.xlarge", "RunInstances", "m5.xlarge", "Hrs", "0.18"},
            {"E", "AmazonRDS", "APN1-Multi-AZUsage:db.r7i.2xl", "CreateDBInstance:0014", "R7I", "Hrs",
             "1.824"},
            {"F", "AmazonElastiCache", "APN1-NodeUsage:cache.m7g.xlarge", "CreateCacheCluster:Valkey", "M7G",
             "Hrs", "0.21056"},
            {"G", "AWSLambda", "APN1-Lambda-GB-Second", "Invoke", "", "Lambda-GB-Second", "0.000000001"},
            {"H", "AmazonSageMaker", "APN1-Host:ml.m5.xlarge", "RunInstance", "ml.m5.xlarge", "Hrs", "0.2"},
        };
        std::string csv = "FormatVersion,v1.0\nDisclaimer,none\nPublication "
                          "Date,2024-04-22T19:42:03Z\nVersion,20240422194203\n"
                          "OfferCode,AWSExampleSavingsPlans\nSKU,RateCode,Unit,EffectiveDate,DiscountedRate,"
                          "Currency,DiscountedSKU,"
                          "DiscountedServiceCode,DiscountedUsageType,DiscountedOperation,PurchaseOption,"
                          "LeaseContractLength,"
                          "LeaseContractLengthUnit,Location,DiscountedRegionCode,DiscountedInstanceType\n";
        std::string text = "{'version': '20240422194203', 'publicationDate': '2024-04-22T19:42:03Z', "
                           "'regionCode': 'ap-northeast-1', "
                           "'products': [{'sku': 'PLAN', 'productFamily': 'ExampleSavingsPlans', "
                           "'serviceCode': 'AWSExampleSavingsPlans', "
                           "'attributes': {'purchaseOption': 'No Upfront', 'purchaseTerm': '1yr', "
                           "'granularity': 'hourly'}}], "
                           "'terms': {'savingsPlan': [{'sku': 'PLAN', 'description': '1 year No Upfront "
                           "Example Savings Plan', "
                           "'effectiveDate': '2024-04-20T21:53:43Z', 'leaseContractLength': {'duration': 1, "
                           "'unit': 'year'}, 'rates': [";
        for (const Row &row : rows) {
            csv += std::string("PLAN,PLAN.") + row.sku + "," + row.unit + ",2024-04-20T21:53:43Z," +
                   row.rate + ",USD," + row.sku + "," + row.service + "," + row.usage + "," + row.operation +
                   ",No Upfront,1,year,Any,ap-northeast-1," + row.type + "\n";
            text += std::string(row.sku[0] == 'A' ? "" : ", ") + "{'discountedSku': '" + row.sku +
                    "', 'discountedUsageType': '" + row.usage + "', 'discountedOperation': '" +
                    row.operation + "', 'discountedServiceCode': '" + row.service + "', 'rateCode': 'PLAN." +
                    row.sku + "', 'unit': '" + row.unit + "', 'discountedRate': {'price': '" + row.rate +
                    "', 'currency': 'USD'}, "
                    "'discountedRegionCode': 'ap-northeast-1', 'discountedInstanceType': '" +
                    row.type + "'}";
        }
        text = asJson(text + "]}]}}");
        const QString end = "|ap-northeast-1|savings-plan 1y-no-upfront|hour|0:";
        const QStringList expected{"AWS Lambda|Lambda-GB-Second|ap-northeast-1|savings-plan "
                                   "1y-no-upfront|GiB-second|0:0.000000001||listed",
                                   "Amazon EC2|m5.xlarge" + end + "0.18||listed",
                                   "Amazon EC2|m5.xlarge Dedicated" + end + "0.19||listed",
                                   "Amazon EC2|m5.xlarge Windows" + end + "0.364||listed",
                                   "Amazon ElastiCache|cache.m7g.xlarge Valkey" + end + "0.21056||listed",
                                   "Amazon RDS|db.r7i.2xlarge PostgreSQL Multi-AZ" + end + "1.824||listed",
                                   "Amazon SageMaker|ml.m5.xlarge Hosting" + end + "0.2||listed"};
        for (const std::string &bytes : {csv, text}) {
            const Workshop workshop;
            const Result<ImportReport> report = workshop.import(bytes);
            QCOMPARE(taken(workshop, report), expected);
            QCOMPARE(notices(*report), "capacity-reservation 1");
            QCOMPARE(shown(report->lists[0].name),
                     "aws-AWSExampleSavingsPlans-ap-northeast-1-20240422194203");
        }
    }

    void savedAnswerOfGetProducts() {
        const auto document = [](const char *sku, const char *type, const char *amount, const char *version) {
            QString text = shown(
                asJson("{'product': {'productFamily': 'Compute Instance', 'attributes': {'servicecode': "
                       "'AmazonEC2', "
                       "'regionCode': 'eu-west-1', 'instanceType': '" +
                       std::string(type) +
                       "', 'operatingSystem': 'Linux', 'tenancy': 'Shared'}, "
                       "'sku': '" +
                       sku + "'}, 'serviceCode': 'AmazonEC2', 'terms': {'OnDemand': {" +
                       offer(sku, {price(amount)}) + "}, 'Reserved': {" +
                       offer(sku, {price("0.05")}, term("1yr", "No Upfront"), "2024-01-01", "4NA7Y494T4") +
                       "}}, 'version': '" + version + "', 'publicationDate': '2024-05-28T20:35:22Z'}"));
            return '"' + text.replace('\\', "\\\\").replace('"', "\\\"").replace("\n", "\\n") + '"';
        };
        const QString text = "{\"FormatVersion\": \"aws_v1\", \"PriceList\": [" +
                             document("A", "m5.large", "0.107", "20240528203522") + ", " +
                             document("B", "m5.xlarge", "0.214", "20240401000000") + "]}";
        const Workshop workshop;
        const Result<ImportReport> report = workshop.import(text.toStdString());
        const QString end = "|eu-west-1|";
        QCOMPARE(taken(workshop, report),
                 (QStringList{"Amazon EC2|m5.large" + end + "on-demand|hour|0:0.107||listed",
                              "Amazon EC2|m5.large" + end + "reserved 1y-no-upfront|hour|0:0.05||listed",
                              "Amazon EC2|m5.xlarge" + end + "on-demand|hour|0:0.214||listed",
                              "Amazon EC2|m5.xlarge" + end + "reserved 1y-no-upfront|hour|0:0.05||listed"}));
        QCOMPARE(shown(report->lists[0].version), "20240528203522");
        QCOMPARE(report->lists[0].products, 2u);
    }

    void whatTheListSaysOfItself() {
        const Workshop workshop;
        const Result<ImportReport> report =
            workshop.import(aws::list({machine("S", "m5.large")}, {sold("S", "1")}));
        const PriceListInfo &info = report->lists[0];
        QCOMPARE(shown(info.name), "aws-AmazonEC2-ap-northeast-1-20240528203522");
        QCOMPARE(shown(info.offer + "|" + info.version + "|" + info.asOf.text() + "|" + info.currency),
                 "AmazonEC2|20240528203522|2024-05-28|USD");
        QCOMPARE(info.products, 1u);
        QCOMPARE(info.rates, 1u);
        QVERIFY(info.files == std::vector<std::string>{"list.json"});
        const Result<PriceList> list = PriceList::open(workshop.library() / (info.name + ".sqlite"));
        const auto rate = list->find({"aws", "Amazon EC2", "m5.large", "ap-northeast-1", "on-demand", ""});
        QVERIFY(rate);
        QCOMPARE(shown(rate->sku), "S");
        QCOMPARE(shown(rate->asOf.text()), "2024-05-28");
        QCOMPARE(shown(rate->source.en), "AWS price list AmazonEC2, version 20240528203522");
        QVERIFY(rate->state == PriceState::listed);
    }
};

QTEST_APPLESS_MAIN(AwsReaderTest)
#include "aws_reader_test.moc"
