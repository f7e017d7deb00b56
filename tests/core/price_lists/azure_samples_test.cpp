// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/recorded.h"
#include "core/price_lists/vendor_unit.h"

#include <QRegularExpression>
#include <QTest>

using namespace mitsumori;
using namespace mitsumori::test;

namespace {

const char *const april2022 = "retail-page-skip100-20220419.json";
const char *const august2026 = "retail-items-1000-20260822.json";
const char *const france = "vm-francecentral-part-a.json";
const char *const preview = "vm-b16als-v2-australiacentral-preview.json";

RateKey machine(const char *size, const char *region, const char *purchase = "on-demand",
                const char *term = "") {
    return {"azure", "Azure Virtual Machines", size, region, purchase, term};
}
RateKey other(const char *service, const char *dimension, const char *region,
              const char *purchase = "on-demand", const char *term = "") {
    return {"azure", service, dimension, region, purchase, term};
}

} // namespace

/// The numbered facts of samples/azure/SOURCES.md, which were computed from the raw files by script.
class AzureSamplesTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder;
    std::map<std::string, Recorded> lists;
    std::map<std::string, ReadList> told;

  private slots:
    void initTestCase() {
        const ImportRequest request = requestOn("2026-08-22", folder);
        for (const char *name : {april2022, august2026, france, preview}) {
            const auto path = sharedSample((std::string("azure/") + name).c_str());
            if (path.empty())
                QSKIP("The vendors' samples are not here (MITSUMORI_SHARED).");
            PlainFiles files({path});
            const auto list = readAzureList(files, request, lists[name]);
            QVERIFY2(list, name);
            told[name] = *list;
        }
    }

    void everyRowIsTakenOrAccountedFor_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<quint64>("rows");
        QTest::addColumn<QString>("notices");
        // DevTest rows and rows of other products under a machine's name, counted in the raw files by script
        QTest::newRow("2022") << april2022 << quint64(100) << "azure-dev-test 20";
        QTest::newRow("2026") << august2026 << quint64(1000)
                              << "azure-cloud-services 9, azure-dev-test 188, dedicated-host 15";
        QTest::newRow("France") << france << quint64(1293) << "azure-dev-test 349, dedicated-host 29";
        QTest::newRow("preview") << preview << quint64(3) << "azure-cloud-services 1";
    }
    void everyRowIsTakenOrAccountedFor() {
        QFETCH(QString, file);
        QFETCH(quint64, rows);
        QFETCH(QString, notices);
        const Recorded &list = lists[file.toStdString()];
        QCOMPARE(quint64(list.rows), rows);
        QCOMPARE(list.noticesText(), notices);
        QCOMPARE(list.refusedText(), QString());
        QCOMPARE(quint64(list.twice), quint64(0));
        quint64 steps = 0, passed = 0;
        for (const auto &[key, rate] : list.rates)
            steps += key.first.purchase == "savings-plan" ? 0 : rate.rate.tiers.size();
        for (const auto &[key, count] : list.notices)
            passed += count;
        QCOMPARE(steps + passed, rows);
    }

    void prices_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<RateKey>("key");
        QTest::addColumn<QString>("price");
        const auto row = [](const char *name, const char *file, const RateKey &key, const char *price) {
            QTest::newRow(name) << QString(file) << key << QString(price);
        };
        row("2022 (2) E96 v5", april2022, machine("Standard_E96_v5", "northeurope"), "6.768");
        row("2022 (3) P80", april2022,
            other("Storage", "Premium SSD Managed Disks - P80 LRS - P80 Disks", "koreasouth"), "3604.11");
        row("2022 (5) Cool GRS", april2022,
            other("Storage", "General Block Blob v2 Hierarchical Namespace - Cool GRS Write Operations",
                  "westeurope"),
            "0.26");
        row("2022 (5) Cool RA-GRS", april2022,
            other("Storage",
                  "General Block Blob v2 Hierarchical Namespace - Cool RA-GRS - Cool GRS Write "
                  "Operations",
                  "westeurope"),
            "0.26");
        row("2026 (1) D4as v7", august2026, machine("Standard_D4as_v7", "brazilsouth"), "0.291");
        row("2026 (5) Llama", august2026,
            other("Azure Machine Learning", "Managed Model Hosting Service - Llama-4-Scout-17B-16E-In Tokens",
                  "eastus2"),
            "0.00016");
        row("2026 (5) GPT 5", august2026,
            other("Foundry Models", "Azure OpenAI GPT5 - GPT 5 outpt Glbl 1M Tokens", "spaincentral"), "10");
        row("France (1) Linux", france, machine("Standard_D2s_v4", "francecentral"), "0.112");
        row("France (1) Windows", france, machine("Standard_D2s_v4 Windows", "francecentral"), "0.204");
        row("France (1) Spot", france, machine("Standard_D2s_v4", "francecentral", "spot"), "0.019107");
        row("France (1) Low Priority", france,
            machine("Standard_D2s_v4 Low Priority", "francecentral", "spot"), "0.0224");
        row("France (2) Linux", france, machine("Standard_NC6s_v3", "francecentral"), "3.58");
        row("France (2) Windows", france, machine("Standard_NC6s_v3 Windows", "francecentral"), "3.856");
        row("France (2) Spot", france, machine("Standard_NC6s_v3", "francecentral", "spot"), "0.761108");
        row("France (2) Low Priority", france,
            machine("Standard_NC6s_v3 Low Priority", "francecentral", "spot"), "0.716");
        row("France (3) Linux, not primary", france, machine("Standard_D8s_v3", "francecentral"), "0.448");
        row("France (3) Windows", france, machine("Standard_D8s_v3 Windows", "francecentral"), "0.816");
        row("France (3) Spot", france, machine("Standard_D8s_v3", "francecentral", "spot"), "0.098784");
        row("France (3) Low Priority", france,
            machine("Standard_D8s_v3 Low Priority", "francecentral", "spot"), "0.0896");
        row("France (4) meter of two sizes", france, machine("Standard_D2_v3", "francecentral"), "0.112");
        row("preview (1) on demand, not the Cloud Services", preview,
            machine("Standard_B16als_v2", "australiacentral"), "0.673");
        row("preview (2) savings plan, 1 year", preview,
            machine("Standard_B16als_v2", "australiacentral", "savings-plan", "1y"), "0.49129");
        row("preview (2) savings plan, 3 years", preview,
            machine("Standard_B16als_v2", "australiacentral", "savings-plan", "3y"), "0.34323");
    }
    void prices() {
        QFETCH(QString, file);
        QFETCH(RateKey, key);
        QFETCH(QString, price);
        QCOMPARE(lists[file.toStdString()].price(key), price);
    }

    /// What a term costs by the hour, to six places, as SOURCES.md has it.
    void reservations_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<RateKey>("key");
        QTest::addColumn<QString>("upfront");
        QTest::addColumn<QString>("hourly");
        const auto row = [](const char *name, const char *file, const RateKey &key, const char *upfront,
                            const char *hourly) {
            QTest::newRow(name) << QString(file) << key << QString(upfront) << QString(hourly);
        };
        const auto reserved = [](const char *size, const char *region, const char *term) {
            return machine(size, region, "reserved", term);
        };
        row("2022 (2) 1 year", april2022, reserved("Standard_E96_v5", "northeurope", "1y"),
            "34980 for 12 months", "");
        row("2022 (2) 3 years", april2022, reserved("Standard_E96_v5", "northeurope", "3y"),
            "67588 for 36 months", "");
        row("2022 (3) disk", april2022,
            other("Storage", "Premium SSD Managed Disks - P80 LRS - P80 Disks", "koreasouth", "reserved",
                  "1y"),
            "41087 for 12 months", "");
        row("2026 (1) 1 year", august2026, reserved("Standard_D4as_v7", "brazilsouth", "1y"),
            "1505 for 12 months", "");
        row("2026 (1) 3 years", august2026, reserved("Standard_D4as_v7", "brazilsouth", "3y"),
            "2908 for 36 months", "");
        row("France (1) 1 year", france, reserved("Standard_D2s_v4", "francecentral", "1y"),
            "577 for 12 months", "0.065868");
        row("France (1) 3 years", france, reserved("Standard_D2s_v4", "francecentral", "3y"),
            "1107 for 36 months", "0.042123");
        row("France (2) 1 year", france, reserved("Standard_NC6s_v3", "francecentral", "1y"),
            "19978 for 12 months", "2.280594");
        row("France (2) 3 years", france, reserved("Standard_NC6s_v3", "francecentral", "3y"),
            "30108 for 36 months", "1.145662");
        row("France (3) 1 year", france, reserved("Standard_D8s_v3", "francecentral", "1y"),
            "2575 for 12 months", "0.29395");
        row("France (3) 3 years", france, reserved("Standard_D8s_v3", "francecentral", "3y"),
            "5237 for 36 months", "0.199277");
        row("preview (3)", preview, reserved("Standard_B16als_v2", "australiacentral", "1y"),
            "3478 for 12 months", "0.397032");
    }
    void reservations() {
        QFETCH(QString, file);
        QFETCH(RateKey, key);
        QFETCH(QString, upfront);
        QFETCH(QString, hourly);
        const Recorded &list = lists[file.toStdString()];
        QCOMPARE(list.upfront(key), upfront);
        const Rate &rate = list.find(key)->rate;
        QCOMPARE(shown(rate.unit.text()), QStringLiteral("hour"));
        QCOMPARE(list.price(key), QStringLiteral("0"));
        if (!hourly.isEmpty())
            QCOMPARE(shown((rate.upfront->fee / Decimal(rate.upfront->months / 12 * 8760)).rounded(6)),
                     hourly);
    }

    void theFeeIsNotDividedBecauseOfTheMetersUnit() {
        const Recorded &list = lists[april2022];
        const RateKey disk = other("Storage", "Premium SSD Managed Disks - P80 LRS - P80 Disks", "koreasouth",
                                   "reserved", "1y");
        QVERIFY(list.find(disk) != nullptr);
        QCOMPARE(shown(list.find(disk)->vendorUnit), QStringLiteral("1/Month"));
        const RateKey monthly = other(disk.service.c_str(), disk.dimension.c_str(), "koreasouth");
        QCOMPARE(shown(list.find(monthly)->rate.unit.text()), QStringLiteral("month"));
    }

    void tenYearsOfTenPetabytes() {
        int count = 0;
        QString fee;
        for (const auto &[key, listed] : lists[august2026].rates) {
            count += key.first.term == "10y" ? 1 : 0;
            if (key.first.term == "10y" && key.first.region == "koreasouth") {
                fee = lists[august2026].upfront(key.first);
                QCOMPARE(shown(listed.vendorUnit), QStringLiteral("1 GB/Month"));
                QVERIFY(key.first.dimension.find("Hot - 10 PB GRS") != std::string::npos);
            }
        }
        QCOMPARE(count, 2);
        QCOMPARE(fee, QStringLiteral("37245480 for 120 months"));
    }

    void stepsOfSeparateRows() {
        const Recorded &list = lists[august2026];
        const RateKey lake =
            other("Data Lake Store", "Data Lake Store - Pay-as-you-go Data at Rest", "japaneast");
        QVERIFY(list.find(lake) != nullptr);
        QCOMPARE(list.steps(lake), QStringLiteral("0: 0.042, 102400: 0.041, 1024000: 0.04, 5120000: 0.039"));
        QCOMPARE(shown(list.find(lake)->rate.unit.text()), QStringLiteral("GiB-month"));
        const RateKey pushes =
            other("Notification Hubs", "Notification Hubs - Standard Pushes", "germanywestcentral");
        QVERIFY(list.find(pushes) != nullptr);
        QCOMPARE(list.steps(pushes), QStringLiteral("0: 0, 10: 10, 100: 2.5"));
        QCOMPARE(shown(list.find(pushes)->rate.unit.text()), QStringLiteral("1000000 unit"));
        QCOMPARE(list.cost(pushes, "150"), QStringLiteral("1025"));
        QVERIFY(list.find(pushes)->rate.state == PriceState::listed);
    }

    void nineSqlSizesShareAMeter() {
        int count = 0;
        for (const auto &[key, rate] : lists[april2022].rates)
            if (rate.rate.tiers.front().price == decimal("0.567")) {
                ++count;
                QVERIFY(key.first.dimension.find("vCore") != std::string::npos);
            }
        QCOMPARE(count, 9);
    }

    void regionsAndZones() {
        int zone = 0, global = 0;
        for (const auto &[key, rate] : lists[april2022].rates)
            zone += key.first.region == "DE Zone 1" && key.first.service == "ExpressRoute" ? 1 : 0;
        for (const auto &[key, rate] : lists[august2026].rates)
            global += key.first.region == "global" ? 1 : 0;
        QCOMPARE(zone, 1);
        QCOMPARE(global, 3);
        QVERIFY(told[france].nameRegion == "francecentral" && told[august2026].nameRegion.empty());
    }

    void exponentsAndUnits_data() {
        QTest::addColumn<QString>("dimension");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("price");
        QTest::addColumn<QString>("unit");
        QTest::newRow("3.4e-05") << "Azure Container Apps - Standard vCPU Active Usage"
                                 << ""
                                 << "0.000034"
                                 << "second";
        QTest::newRow("100 Seconds") << "Container Instances with GPU - V100 - vCPU Duration"
                                     << ""
                                     << "0.00115"
                                     << "100 second";
        QTest::newRow("1 GiB/Hour") << "Azure Files Provisioned v2 - SSD ZRS Provisioned Storage"
                                    << ""
                                    << "0.000245"
                                    << "GiB-hour";
        QTest::newRow("10K/Month") << "General Block Blob v2 Hierarchical Namespace - Cold LRS Index Tags"
                                   << ""
                                   << "0.039"
                                   << "10000 month";
    }
    void exponentsAndUnits() {
        QFETCH(QString, dimension);
        QFETCH(QString, price);
        QFETCH(QString, unit);
        const ListedRate *found = nullptr;
        for (const auto &[key, rate] : lists[august2026].rates)
            if (key.first.dimension == dimension.toStdString())
                found = &rate;
        QVERIFY(found != nullptr);
        QCOMPARE(shown(found->rate.tiers.front().price), price);
        QCOMPARE(shown(found->rate.unit.text()), unit);
    }

    void zerosAreFreeAndNeverTheCheapestMachine() {
        int free = 0;
        for (const auto &[key, rate] : lists[august2026].rates)
            free += rate.rate.state == PriceState::free ? 1 : 0;
        // 27 zero rows, 8 of them the first step of a price
        QCOMPARE(free, 19);
        // its only zero row is DevTest
        for (const auto &[key, rate] : lists[france].rates)
            QVERIFY(rate.rate.state == PriceState::listed);
    }

    void pricesThatHaveEnded() {
        // 45 rows end on 2026-08-31
        Recorded later;
        PlainFiles files({sharedSample((std::string("azure/") + august2026).c_str())});
        QVERIFY(readAzureList(files, requestOn("2026-09-01", folder), later));
        QCOMPARE(quint64(later.notices["ended"]), quint64(45));
        QVERIFY(later.rates.size() < lists[august2026].rates.size());
    }

    /// The whole way: from the vendor's file to what a month costs.
    void throughTheImport() {
        const auto lists_ = imported(
            Vendor::azure, sharedSample((std::string("azure/") + august2026).c_str()), folder, "2026-08-22");
        QCOMPARE(int(lists_.size()), 1);
        const PriceList &list = lists_.at("USD");
        const auto pushes = list.find(
            other("Notification Hubs", "Notification Hubs - Standard Pushes", "germanywestcentral"));
        QVERIFY(pushes);
        QCOMPARE(shown(price(*pushes, Quantity(150)).amount), QStringLiteral("1025"));
        const auto reserved = list.find(machine("Standard_D4as_v7", "brazilsouth", "reserved", "3y"));
        QVERIFY(reserved && reserved->upfront && reserved->upfront->fee == decimal("2908"));
        QCOMPARE(quint64(list.info().rates), quint64(lists[august2026].rates.size()));
    }

    /// Microsoft's own table of units: the pack of each text, and the unit of those that are met in lists.
    void everyUnitOfMicrosoftsTable() {
        // what is a number in Microsoft's name of the unit is in our pack
        const QMap<QString, QString> ownPacks{
            {"1 Million", "1000000"}, {"1/10 Days", "10"}, {"1/3 Months", "3"}, {"1/6 Months", "6"}};
        const QMap<QString, QString> names{
            {"Units", "unit"},    {"Hours", "hour"},         {"Units/Hour", "hour"},
            {"Units/Day", "day"}, {"Seconds", "second"},     {"Units/Month", "month"},
            {"GB", "GiB"},        {"GB/Month", "GiB-month"}, {"GiB/Hour", "GiB-hour"}};
        std::ifstream table(sharedSample("azure/aux-pricing-units.csv"));
        std::string line;
        std::getline(table, line);
        int read = 0, known = 0, named = 0;
        while (std::getline(table, line)) {
            const QString row = QString::fromStdString(line).remove(QLatin1Char('\r'));
            const QString text = row.mid(1).section(QLatin1Char('"'), 0, 0).trimmed();
            const QString name = row.section(QLatin1Char(','), -1),
                          block = row.section(QLatin1Char(','), -2, -2);
            ++read;
            const auto unit = vendorUnit(Vendor::azure, text.toStdString());
            if (!unit)
                continue;
            ++known;
            const QString ours = shown(unit->text());
            const bool packed = ours.contains(QLatin1Char(' '));
            QCOMPARE(text + ": " + (packed ? ours.section(QLatin1Char(' '), 0, 0) : "1"),
                     text + ": " + ownPacks.value(text, block));
            // ours tells whose hours they are
            static const QRegularExpression things("[A-Za-z] H");
            if (!names.contains(name) || text.contains(things) || text == "10000000000" ||
                text == "100000000000")
                continue;
            ++named;
            QCOMPARE(text + ": " + ours.section(QLatin1Char(' '), -1), text + ": " + names.value(name));
        }
        QCOMPARE(read, 383);
        QVERIFY(known >= 360 && named >= 120);
    }
};

QTEST_APPLESS_MAIN(AzureSamplesTest)
#include "azure_samples_test.moc"
