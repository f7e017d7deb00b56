// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/google_machine_types.h"
#include "core/price_lists/recorded.h"

#include <QTest>

using namespace mitsumori;
using namespace mitsumori::test;

namespace {

std::filesystem::path page(const char *name) {
    return sourcePath(std::string("tests/data/price-lists/gcp/") + name);
}

RateKey machine(const char *type, const char *region = "us-test1", const char *purchase = "on-demand",
                const char *term = "") {
    return {"gcp", "Google Compute Engine", type, region, purchase, term};
}
RateKey sku(const char *description, const char *region = "us-test1", const char *purchase = "on-demand",
            const char *term = "", const char *service = "Compute Engine") {
    return {"gcp", service, description, region, purchase, term};
}

} // namespace

/// Two pages of an invented catalogue that holds what real ones are known for.
class GoogleReaderTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder;
    Recorded list;
    ReadList told;

    Result<ReadList> read(std::vector<std::filesystem::path> pages, Recorded &recorded,
                          std::size_t piece = 1 << 18, std::vector<std::string> regions = {}) {
        ImportRequest request = requestOn("2026-01-15", folder);
        request.regions = std::move(regions);
        PlainFiles files(std::move(pages), piece);
        return readGoogleList(files, request, recorded);
    }

  private slots:
    void initTestCase() {
        const auto result = read({page("skus-1.json"), page("skus-2.json")}, list);
        QVERIFY(result);
        told = *result;
    }

    /// By hand: vCPU x core + GiB x memory + GPUs x GPU, from the prices of the file.
    void machines_data() {
        QTest::addColumn<RateKey>("key");
        QTest::addColumn<QString>("price");
        const auto row = [](const char *name, const RateKey &key, const char *price) {
            QTest::newRow(name) << key << QString(price);
        };
        row("4 x 0.031611 + 15 x 0.004237", machine("n1-standard-4"), "0.189999");
        row("2 x 0.031611 + 1.8 x 0.004237", machine("n1-highcpu-2"), "0.0708486");
        row("spot: 4 x 0.006655 + 15 x 0.000892", machine("n1-standard-4", "us-test1", "spot"), "0.04");
        row("1 year: 4 x 0.019915 + 15 x 0.002669",
            machine("n1-standard-4", "us-test1", "committed-use", "1y"), "0.119695");
        row("3 years: 4 x 0.014225 + 15 x 0.001907",
            machine("n1-standard-4", "us-test1", "committed-use", "3y"), "0.085505");
        row("12 x 0.02 + 85 x 0.003 + 2.5", machine("a2-highgpu-1g"), "2.995");
        row("96 x 0.02 + 1360 x 0.003 + 16 x 2.5", machine("a2-megagpu-16g"), "46");
        row("a quarter of a core: 0.25 x 0.022 + 0.003", machine("e2-micro"), "0.0085");
        row("one core: 0.022 + 4 x 0.003", machine("e2-medium"), "0.034");
        row("two wordings: 4 x 0.04 + 16 x 0.005", machine("c2-standard-4"), "0.24");
        row("one SKU is the machine", machine("f1-micro"), "0.0076");
        row("core without memory in this region", machine("n1-standard-4", "us-test2"), "-");
        row("only custom and premium parts", machine("n2-standard-4"), "-");
        row("no commitment of the GPU", machine("a2-highgpu-1g", "us-test1", "committed-use", "1y"), "-");
    }
    void machines() {
        QFETCH(RateKey, key);
        QFETCH(QString, price);
        QCOMPARE(list.price(key), price);
        const ListedRate *listed = list.find(key);
        if (listed == nullptr)
            return;
        QVERIFY(listed->rate.state == PriceState::derived);
        QCOMPARE(shown(listed->rate.rule), QStringLiteral("gcp-machine-from-core-and-memory"));
        QCOMPARE(shown(listed->rate.unit.text()), QStringLiteral("hour"));
    }

    void sizesOfMachines() {
        const MachineSize a2 = *list.find(machine("a2-highgpu-2g"))->rate.machine;
        QVERIFY(a2 == (MachineSize{24, 170, "A100", 2, 40}));
        const MachineSize micro = *list.find(machine("e2-micro"))->rate.machine;
        QVERIFY(micro == (MachineSize{2, 1, "", 0, 0})); // what it has, not what it bills
        QCOMPARE(shown(list.find(machine("a2-highgpu-1g"))->rate.sku),
                 QStringLiteral("TEST-0016-0000 TEST-0017-0000 TEST-0018-0000"));
        QCOMPARE(shown(list.find(machine("n1-standard-4"))->description),
                 QStringLiteral("4 x n1 core + 15 x n1 GiB"));
    }

    void skus_data() {
        QTest::addColumn<RateKey>("key");
        QTest::addColumn<QString>("steps");
        QTest::addColumn<QString>("unit");
        const auto row = [](const char *name, const RateKey &key, const char *steps,
                            const char *unit = "hour") {
            QTest::newRow(name) << key << QString(steps) << QString(unit);
        };
        row("one SKU, first region", sku("N1 Predefined Instance Core running in Testland"), "0: 0.031611");
        row("one SKU, second region", sku("N1 Predefined Instance Core running in Testland", "us-test2"),
            "0: 0.031611");
        row("units left out",
            sku("Preemptible N1 Predefined Instance Ram running in Testland", "us-test1", "spot"),
            "0: 0.000892", "GiB-hour");
        row("units and nanos", sku("Nvidia Tesla A100 GPU running in Testland"), "0: 2.5");
        row("steps, unsorted, first free", sku("Bytes out", "global"), "0: 0, 1: 0.12, 1024: 0.11", "GiB");
        row("displayQuantity", sku("Milli things", "us-test1", "on-demand", "", "Test Engine"),
            "0: 0.0000598");
        row("by the month", sku("Kept bytes"), "0: 0.204", "GiB-month");
        row("the pricing of today", sku("Time line"), "0: 0.2");
        row("renewed", sku("Renewed"), "0: 2");
        row("same description, SKU 1", sku("Twins (TWIN-0001-0000)"), "0: 1");
        row("same description, SKU 2", sku("Twins (TWIN-0002-0000)"), "0: 2");
        row("the same SKU twice", sku("Same"), "0: 1");
        row("counted, continent", sku("Counted", "europe"), "0: 0.0000004", "unit");
        row("dollars committed are no machine",
            sku("Commitment - dollar based v1: N2 in Testland for 1 year", "us-test1", "committed-use", "1y"),
            "0: 1");
    }
    void skus() {
        QFETCH(RateKey, key);
        QFETCH(QString, steps);
        QFETCH(QString, unit);
        QVERIFY(list.find(key) != nullptr);
        QCOMPARE(list.steps(key), steps);
        QCOMPARE(shown(list.find(key)->rate.unit.text()), unit);
        QVERIFY(list.find(key)->rate.state == PriceState::listed);
    }

    void zeroIsAPrice() {
        QCOMPARE(list.steps(sku("Ingress")), QStringLiteral("0: 0"));
        QVERIFY(list.find(sku("Ingress"))->rate.state == PriceState::free);
        QVERIFY(list.find(sku("Unpriced")) == nullptr);
    }

    void currenciesAreApart() {
        // 508.934997455 + 4 x 68.204999658
        QCOMPARE(list.price(machine("t2d-standard-1", "asia-test1"), "IDR"), QStringLiteral("781.754996087"));
        QVERIFY(list.find(machine("t2d-standard-1", "asia-test1"), "USD") == nullptr);
    }

    void nothingElse() {
        // 38 SKUs in their regions; machines: 50 on demand, 22 spot, 22 and 22 committed, 8 in IDR
        QCOMPARE(int(list.rates.size()), 38 + 124);
        QCOMPARE(int(list.rows), 43);
        QCOMPARE(list.refusedText(), QString());
        QCOMPARE(list.noticesText(), QStringLiteral("gcp-daily-tiers 1, gcp-unpriced 1, later 1, repeated 1, "
                                                    "superseded 1, term-type 1, unit 1"));
        QCOMPARE(shown(told.offer + " " + told.version), QStringLiteral("Cloud Billing Catalog 2025-06-01"));
        QVERIFY(told.nextChange);
        QCOMPARE(shown(told.nextChange->text()), QStringLiteral("2027-01-01"));
    }

    void orderAndPiecesDoNotMatter() {
        Recorded again;
        QVERIFY(read({page("skus-2.json"), page("skus-1.json")}, again, 5));
        QVERIFY(again.rates.size() == list.rates.size());
        for (const auto &[key, rate] : list.rates) {
            const ListedRate *other = again.find(key.first, key.second);
            QVERIFY2(other != nullptr && other->rate.tiers == rate.rate.tiers, key.first.dimension.c_str());
        }
    }

    void onlyWantedRegions() {
        Recorded some;
        QVERIFY(read({page("skus-1.json"), page("skus-2.json")}, some, 4096, {"us-test2"}));
        QCOMPARE(int(some.rates.size()), 2); // the core and what is global
    }

    void refusedRowsAreNamed() {
        Recorded some;
        QVERIFY(read({page("refused.json")}, some));
        QStringList refused;
        for (const auto &[key, problem] : some.refused) {
            refused << shown(key).section(QLatin1Char(','), 0, 0) + " " + shown(problem);
            QVERIFY2(hasText("problem." + problem), problem.c_str());
        }
        refused.sort();
        const QStringList expected{
            "SKU  import.row-identity",
            "SKU 16 import.row-json",
            "SKU BAD-BIG import.row-price",
            "SKU BAD-CURRENCY import.row-currency",
            "SKU BAD-HOLE import.row-first-tier",
            "SKU BAD-NANOS import.row-negative",
            "SKU BAD-NEG import.row-negative",
            "SKU BAD-PAIR import.row-contradicts",
            "SKU BAD-REGION import.row-region",
            "SKU BAD-START import.row-tier",
            "SKU BAD-TWICE import.row-contradicts",
            "SKU BAD-WORD import.row-price",
        };
        QCOMPARE(refused, expected);
        // two prices of one core: no machine, both SKUs kept
        QVERIFY(some.find(machine("h3-standard-88")) == nullptr);
        QCOMPARE(int(some.rates.size()), 3);
    }

    void otherFiles_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("problem");
        QTest::newRow("v1beta prices") << "gcp/pricing-api.json"
                                       << "import.google-pricing-api";
        QTest::newRow("v2beta SKUs") << "gcp/pricing-api-skus.json"
                                     << "import.google-pricing-api";
        QTest::newRow("Azure's list") << "azure/page-1.json"
                                      << "import.google-shape";
    }
    void otherFiles() {
        QFETCH(QString, file);
        QFETCH(QString, problem);
        Recorded none;
        const auto result = read({sourcePath("tests/data/price-lists/" + file.toStdString())}, none);
        QVERIFY(!result);
        QCOMPARE(shown(result.problems().front().what), problem);
        QVERIFY(hasText("problem." + problem.toStdString()));
    }

    /// A few of Google's published shapes; the prices of the whole table are checked by the figures above.
    void machineTypes() {
        std::map<std::string, GoogleMachineType> types;
        for (const GoogleMachineType &type : googleMachineTypes())
            QVERIFY2(types.emplace(type.name, type).second, type.name.c_str());
        QCOMPARE(int(types.size()), 396);
        const auto is = [&](const char *name, const char *vcpus, const char *memory, const char *gpus) {
            const auto type = types.find(name);
            return type != types.end() && type->second.vcpus == decimal(vcpus) &&
                   type->second.memoryGiB == decimal(memory) && type->second.gpus == decimal(gpus);
        };
        QVERIFY(is("n1-standard-1", "1", "3.75", "0") && is("n2-highmem-128", "128", "864", "0"));
        QVERIFY(is("c3d-highcpu-30", "30", "59", "0") && is("m1-megamem-96", "96", "1433.6", "0"));
        QVERIFY(is("g2-standard-24", "24", "96", "2") && is("c4-standard-2", "2", "7", "0"));
        for (const auto &[name, type] : types)
            QVERIFY2(name.find("lssd") == name.npos && name.find("ultragpu") == name.npos, name.c_str());
    }
};

QTEST_APPLESS_MAIN(GoogleReaderTest)
#include "google_reader_test.moc"
