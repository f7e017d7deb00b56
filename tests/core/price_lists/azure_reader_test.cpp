// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/recorded.h"

#include <QTest>

using namespace mitsumori;
using namespace mitsumori::test;

namespace {

std::filesystem::path page(const char *name) {
    return sourcePath(std::string("tests/data/price-lists/azure/") + name);
}

RateKey machine(const char *size, const char *purchase = "on-demand", const char *term = "") {
    return {"azure", "Azure Virtual Machines", size, "testwest", purchase, term};
}
RateKey other(const char *service, const char *dimension, const char *region = "testwest") {
    return {"azure", service, dimension, region, "on-demand", ""};
}

} // namespace

/// Two pages of an invented list that holds what real ones are known for; prices are those of the files.
class AzureReaderTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder;
    Recorded list;
    ReadList told;

    Result<ReadList> read(std::vector<std::filesystem::path> pages, Recorded &recorded,
                          std::size_t piece = 1 << 18, std::vector<std::string> regions = {},
                          int questions = 1 << 30) {
        ImportRequest request = requestOn("2026-01-15", folder);
        request.regions = std::move(regions);
        PlainFiles files(std::move(pages), piece);
        files.questions = questions;
        return readAzureList(files, request, recorded);
    }

  private slots:
    void initTestCase() {
        const auto read_ = read({page("page-1.json"), page("page-2.json")}, list);
        QVERIFY(read_);
        told = *read_;
    }

    void prices_data() {
        QTest::addColumn<RateKey>("key");
        QTest::addColumn<QString>("steps");
        QTest::addColumn<QString>("unit");
        const auto row = [](const char *name, const RateKey &key, const char *steps,
                            const char *unit = "hour") {
            QTest::newRow(name) << key << QString(steps) << QString(unit);
        };
        row("Linux: neither zero, nor old, nor future", machine("Standard_X4_v9"), "0: 0.2");
        row("Spot", machine("Standard_X4_v9", "spot"), "0: 0.05");
        row("Low Priority", machine("Standard_X4_v9 Low Priority", "spot"), "0: 0.08");
        row("Windows", machine("Standard_X4_v9 Windows"), "0: 0.35");
        row("Windows Spot", machine("Standard_X4_v9 Windows", "spot"), "0: 0.12");
        row("Windows Low Priority", machine("Standard_X4_v9 Windows Low Priority", "spot"), "0: 0.17");
        row("savings plan, 1 year", machine("Standard_X4_v9", "savings-plan", "1y"), "0: 0.15");
        row("savings plan, 3 years", machine("Standard_X4_v9", "savings-plan", "3y"), "0: 0.11");
        row("Basic", machine("Basic_A9"), "0: 0.03");
        row("not yet ended", machine("Standard_X8_v9"), "0: 0.3");
        row("one meter, two sizes", machine("Standard_X2_v9"), "0: 0.1");
        row("one meter, two sizes, the other", machine("Standard_X2s_v9"), "0: 0.1");
        row("two meters, the newer", machine("Standard_X16_v9"), "0: 0.4");
        row("steps over pages", other("Storage", "Invented Blocks - Hot LRS Data Stored"),
            "0: 0.02, 51200: 0.018, 512000: 0.015", "GiB-month");
        row("a pack stays a pack", other("Storage", "Invented Blocks - Hot LRS Write Operations"), "0: 0.05",
            "10000 unit");
        row("free allowance in packs", other("Functions", "Invented Functions - Standard Executions"),
            "0: 0, 1: 0.2", "1000000 unit");
        row("exponent", other("Functions", "Invented Functions - Standard Memory"), "0: 0.000034", "second");
        row("exponent, capital, tiny", other("Functions", "Invented Functions - Standard Bits"),
            "0: 0.000000000125", "second");
        row("block of seconds", other("Functions", "Invented Functions - Standard GPU"), "0: 0.115",
            "100 second");
        row("no region", other("DNS", "Invented DNS - Public Zone", "global"), "0: 0.5", "month");
        row("Global", other("DNS", "Invented DNS - Public Queries", "global"), "0: 0.4", "1000000 unit");
        row("zone", other("DNS", "Invented DNS - Private Zone", "TE Zone 1"), "0: 0.6", "month");
        row("one meter, SKU 1", other("SQL", "Invented SQL - 1 vCore - vCore"), "0: 0.567");
        row("one meter, SKU 2", other("SQL", "Invented SQL - 2 vCore - vCore"), "0: 0.567");
        row("same names, SKU 1", other("Twins", "Twins - One Unit (TESTPROD0004/0001)"), "0: 1.5");
        row("same names, SKU 2", other("Twins", "Twins - One Unit (TESTPROD0004/0002)"), "0: 2.5");
    }
    void prices() {
        QFETCH(RateKey, key);
        QFETCH(QString, steps);
        QFETCH(QString, unit);
        QVERIFY(list.find(key) != nullptr);
        QCOMPARE(list.steps(key), steps);
        QCOMPARE(shown(list.find(key)->rate.unit.text()), unit);
        QVERIFY(list.find(key)->rate.state == PriceState::listed);
        QVERIFY(!list.find(key)->rate.upfront);
    }

    void aReservationIsTheWholeTerm() {
        QCOMPARE(list.upfront(machine("Standard_X4_v9", "reserved", "1y")),
                 QStringLiteral("1000 for 12 months"));
        QCOMPARE(list.upfront(machine("Standard_X4_v9", "reserved", "3y")),
                 QStringLiteral("2000 for 36 months"));
        RateKey block = other("Storage", "Invented Blocks Reserved - Hot - 10 PB LRS Data Stored");
        block.purchase = "reserved";
        block.term = "10y";
        QCOMPARE(list.upfront(block), QStringLiteral("37245480 for 120 months"));
        QCOMPARE(shown(list.find(block)->rate.unit.text()), QStringLiteral("hour"));
        QCOMPARE(list.steps(block), QStringLiteral("0: 0"));
        QVERIFY(list.find(block)->rate.state == PriceState::listed);
    }

    void theOnlyPriceMayBeZero() {
        const RateKey key = other("Storage", "Invented Blocks - Cool LRS - Delete Operations");
        QCOMPARE(list.steps(key), QStringLiteral("0: 0"));
        QVERIFY(list.find(key)->rate.state == PriceState::free);
    }

    void whatIsKeptOfTheVendorsRow() {
        const ListedRate &listed = *list.find(other("Storage", "Invented Blocks - Hot LRS Data Stored"));
        QCOMPARE(shown(listed.vendorUnit), QStringLiteral("1 GB/Month"));
        QCOMPARE(shown(listed.rate.sku),
                 QStringLiteral("TESTPROD0002/0001 00000000-0000-4000-8000-00000000aaaa"));
        QCOMPARE(shown(listed.description),
                 QStringLiteral("Invented Blocks, Hot LRS, Hot LRS Data Stored, TE West"));
    }

    void currenciesAreApart() {
        QCOMPARE(list.price(machine("Standard_X4_v9"), "EUR"), QStringLiteral("0.18"));
        QCOMPARE(list.price(machine("Standard_X4_v9"), "USD"), QStringLiteral("0.2"));
    }

    void nothingElse() {
        // the 26 rates of prices(), 3 reservations, the free one and the one in EUR
        QCOMPARE(int(list.rates.size()), 31);
        QCOMPARE(int(list.rows), 46);
        QCOMPARE(list.refusedText(), QString());
        QCOMPARE(
            list.noticesText(),
            QStringLiteral("azure-cloud-services 2, azure-dev-test 1, dedicated-host 2, ended 1, later 1, "
                           "repeated 1, superseded 2, term-type 2, unit 1, zero-price 1"));
        QCOMPARE(shown(told.offer + " " + told.version + " " + told.asOf.text()),
                 QStringLiteral("Retail Prices 2025-05-01 2025-05-01"));
        QVERIFY(told.nextChange);
        QCOMPARE(shown(told.nextChange->text()), QStringLiteral("2027-01-01")); // the price of tomorrow
        // 9 machines and their forms, 4 of Storage, 4 Functions, 3 DNS, 2 SQL, the twins' name, the odd unit
        QCOMPARE(int(told.products), 24);
    }

    /// Pages in another order and in pieces of a few bytes are the same list.
    void orderAndPiecesDoNotMatter() {
        Recorded again;
        QVERIFY(read({page("page-2.json"), page("page-1.json")}, again, 7));
        QVERIFY(again.rates.size() == list.rates.size());
        for (const auto &[key, rate] : list.rates) {
            const ListedRate *other = again.find(key.first, key.second);
            QVERIFY2(other != nullptr && other->rate.tiers == rate.rate.tiers &&
                         other->rate.upfront == rate.rate.upfront && other->rate.sku == rate.rate.sku,
                     key.first.dimension.c_str());
        }
    }

    void onlyWantedRegions() {
        Recorded some;
        QVERIFY(read({page("page-1.json"), page("page-2.json")}, some, 4096, {"TE Zone 1"}));
        QCOMPARE(int(some.rates.size()), 3); // the zone and two of "global"
        QVERIFY(some.find(other("DNS", "Invented DNS - Private Zone", "TE Zone 1")) != nullptr);
        QVERIFY(some.notices["other-region"] > 0);
    }

    void theBareArrayAndLowerCaseItems() {
        Recorded bare;
        QVERIFY(read({page("bare.json")}, bare));
        QCOMPARE(bare.price(machine("Standard_X1_v9")), QStringLiteral("0.2"));
        Recorded items;
        QVERIFY(read({page("refused.json")}, items));
        QCOMPARE(items.price(other("Storage", "Invented Blocks - Hot LRS - Good")), QStringLiteral("1"));
    }

    void refusedRowsAreNamed() {
        Recorded items;
        QVERIFY(read({page("refused.json")}, items));
        QStringList refused;
        for (const auto &[key, problem] : items.refused) {
            const QString meter = shown(key).section(QLatin1Char(','), 0, 0);
            refused << meter + " " + shown(problem);
            QVERIFY2(hasText("problem." + problem), problem.c_str());
        }
        refused.sort();
        const QStringList expected{
            "item 17 import.row-json",
            "item 18 import.row-json",
            "meter  import.row-identity",
            "meter contradicts import.row-contradicts",
            "meter currency import.row-currency",
            "meter date import.row-date",
            "meter digits import.row-price",
            "meter first-tier import.row-first-tier",
            "meter machine-a import.row-two-prices",
            "meter missing import.row-price",
            "meter negative import.row-negative",
            "meter no-tier import.row-tier",
            "meter plan import.row-price",
            "meter tier import.row-tier",
            "meter words import.row-price",
        };
        QCOMPARE(refused, expected);
        QCOMPARE(int(items.rates.size()), 1);
    }

    void otherFiles_data() {
        QTest::addColumn<QString>("file");
        QTest::newRow("an error of the API") << "azure/wrong-shape.json";
        QTest::newRow("Google's list") << "gcp/skus-1.json";
    }
    void otherFiles() {
        QFETCH(QString, file);
        Recorded none;
        const auto result = read({sourcePath("tests/data/price-lists/" + file.toStdString())}, none);
        QVERIFY(!result);
        QCOMPARE(shown(result.problems().front().what), QStringLiteral("import.azure-shape"));
    }

    void manyRowsAndCancelling() {
        ImportRequest request = requestOn("2026-01-15", folder);
        Recorded many;
        AzureReader reader(request, many);
        const std::string fields =
            R"("currencyCode":"USD","tierMinimumUnits":0,"skuId":"S/1","productName":"P",)"
            R"("meterName":"M","serviceName":"S","unitOfMeasure":"1 Hour",)"
            R"("type":"Consumption","effectiveStartDate":"2024-01-01T00:00:00Z",)";
        for (int i = 0; i < 3000; ++i) {
            const std::string number = std::to_string(i);
            reader.add(Padded("{" + fields + R"("armRegionName":"r)" + number + R"(","meterId":"m)" + number +
                              R"(","skuName":"K","retailPrice":)" + number + "}"));
        }
        int asked = 0;
        const auto result = reader.finish([&] { return ++asked < 2; });
        QVERIFY(!result);
        QCOMPARE(shown(result.problems().front().what), QStringLiteral("import.cancelled"));
        QVERIFY(many.rates.size() < 3000);
    }

    void aKeyOfTooManyRows() {
        ImportRequest request = requestOn("2026-01-15", folder);
        Recorded some;
        AzureReader reader(request, some);
        for (int i = 0; i < 10'003; ++i)
            reader.add(Padded(
                R"({"currencyCode":"USD","skuId":"S/1","productName":"P","skuName":"K","meterName":"M",)"
                R"("serviceName":"S","unitOfMeasure":"1 GB","type":"Consumption","meterId":"m",)"
                R"("effectiveStartDate":"2024-01-01T00:00:00Z","armRegionName":"r","retailPrice":1,)"
                R"("tierMinimumUnits":)" +
                std::to_string(i) + "}"));
        QVERIFY(reader.finish({}));
        QCOMPARE(int(some.refused.size()), 3);
        QCOMPARE(shown(some.refused.front().second), QStringLiteral("import.row-too-many"));
        QCOMPARE(int(some.rates.size()), 1);
    }

    void noticesHaveTexts() {
        for (const auto &[key, count] : list.notices)
            if (key.starts_with("azure") || key == "ended" || key == "zero-price")
                QVERIFY2(hasText("import.notice." + key), key.c_str());
    }
};

QTEST_APPLESS_MAIN(AzureReaderTest)
#include "azure_reader_test.moc"
