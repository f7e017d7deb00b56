// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/google_parts.h"
#include "core/price_lists/recorded.h"

#include <QTest>

using namespace mitsumori;
using namespace mitsumori::test;

namespace {

const char *const gke = "gke-asia-southeast2-20250808.json";
const char *const gce = "gce-gpu-and-idr-2023.json";
const char *const tiered = "tiered-network-and-pd-2018-2021-assembled.json";

RateKey sku(const char *service, const char *description, const char *region,
            const char *purchase = "on-demand", const char *term = "") {
    return {"gcp", service, description, region, purchase, term};
}
RateKey machine(const char *type, const char *region, const char *purchase = "on-demand") {
    return {"gcp", "Google Compute Engine", type, region, purchase, ""};
}
RateKey pod(const char *description, const char *purchase = "on-demand") {
    return sku("Kubernetes Engine", description, "asia-southeast2", purchase);
}

} // namespace

/// The numbered facts of samples/gcp/SOURCES.md, which were computed from the raw files by script.
class GcpSamplesTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder;
    std::map<std::string, Recorded> lists;
    std::map<std::string, ReadList> told;

  private slots:
    void initTestCase() {
        const ImportRequest request = requestOn("2026-08-22", folder);
        for (const char *name : {gke, gce, tiered}) {
            const auto path = sharedSample((std::string("gcp/") + name).c_str());
            if (path.empty())
                QSKIP("The vendors' samples are not here (MITSUMORI_SHARED).");
            PlainFiles files({path});
            const auto list = readGoogleList(files, request, lists[name]);
            QVERIFY2(list, name);
            told[name] = *list;
        }
    }

    void everySkuIsTaken_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<quint64>("skus");
        QTest::addColumn<quint64>("rates"); // SKU x region, counted in the raw file by script
        QTest::newRow("GKE") << gke << quint64(35) << quint64(35);
        QTest::newRow("GCE") << gce << quint64(7) << quint64(17);
        QTest::newRow("tiered") << tiered << quint64(10) << quint64(12);
    }
    void everySkuIsTaken() {
        QFETCH(QString, file);
        QFETCH(quint64, skus);
        QFETCH(quint64, rates);
        const Recorded &list = lists[file.toStdString()];
        QCOMPARE(quint64(list.rows), skus);
        QCOMPARE(list.refusedText() + list.noticesText(), QString());
        quint64 listed = 0;
        for (const auto &[key, rate] : list.rates)
            listed += rate.rate.state == PriceState::derived ? 0 : 1;
        QCOMPARE(listed, rates);
    }

    void prices_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<RateKey>("key");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("price");
        QTest::addColumn<QString>("unit");
        const auto row = [](const char *name, const char *file, const RateKey &key, const char *price,
                            const char *unit, const char *currency = "USD") {
            QTest::newRow(name) << QString(file) << key << QString(currency) << QString(price)
                                << QString(unit);
        };
        row("GKE (1) cluster", gke, sku("Kubernetes Engine", "Regional Kubernetes Clusters", "global"), "0.1",
            "hour");
        row("GKE (2) displayQuantity is no factor", gke, pod("Autopilot Pod mCPU Requests (asia-southeast2)"),
            "0.0000598", "hour");
        row("GKE (3) memory", gke, pod("Autopilot Pod Memory Requests (asia-southeast2)"), "0.0066193",
            "GiB-hour");
        row("GKE (3) Spot", gke, pod("Autopilot Spot Pod Memory Requests (asia-southeast2)", "spot"),
            "0.0019858", "GiB-hour");
        row("GKE (5) by the month", gke, pod("Autopilot Local SSD Premium (asia-southeast2)"), "0.012102",
            "GiB-month");
        row("GKE (6) commitment in dollars", gke,
            sku("Kubernetes Engine", "Kubernetes Engine Committed Use Discounts - asia-southeast2 - 1 Year",
                "asia-southeast2", "committed-use", "1y"),
            "1", "hour");
        row("GCE (1) A100", gce,
            sku("Compute Engine", "Nvidia Tesla A100 GPU running in Americas", "us-east1"), "2.933908",
            "hour");
        row("GCE (2) a2-highgpu-1g", gce, machine("a2-highgpu-1g", "us-central1"), "3.673385", "hour");
        row("GCE (3) E2 core", gce, sku("Compute Engine", "E2 Instance Core running in Americas", "us-west1"),
            "327.173848364", "hour", "IDR");
        row("GCE (3) e2-standard-2", gce, machine("e2-standard-2", "us-central1"), "1005.171294968", "hour",
            "IDR");
        row("GCE (4) T2D core", gce,
            sku("Compute Engine", "T2D AMD Instance Core running in Singapore", "asia-southeast1"),
            "508.934997455", "hour", "IDR");
        for (const char *region : {"us-central1", "us-east1", "us-west1"})
            row((std::string("GCE (5) ") + region).c_str(), gce,
                sku("Compute Engine", "A2 Instance Core running in Americas", region), "0.031611", "hour");
        row("tiered (4) SSD PD", tiered,
            sku("Compute Engine", "SSD backed PD Capacity in Los Angeles", "us-west2"), "0.204", "GiB-month");
        row("tiered (5) licence", tiered,
            sku("Compute Engine", "Licensing Fee for SQL Server 2016 Standard on VM with 18 VCPU", "global"),
            "2.961", "hour");
        row("tiered (6) commitment by the hour", tiered,
            sku("Compute Engine", "Commitment v1: Cpu in Montreal for 1 Year", "northamerica-northeast1",
                "committed-use", "1y"),
            "0.021925", "hour");
    }
    void prices() {
        QFETCH(QString, file);
        QFETCH(RateKey, key);
        QFETCH(QString, currency);
        QFETCH(QString, price);
        QFETCH(QString, unit);
        const Recorded &list = lists[file.toStdString()];
        QCOMPARE(list.price(key, currency.toStdString()), price);
        QCOMPARE(shown(list.find(key, currency.toStdString())->rate.unit.text()), unit);
        QVERIFY(currency == "USD" || list.find(key) == nullptr); // currencies are kept apart
    }

    void aPodOfHalfACpu() {
        // 0.5 vCPU are 500 mCPU; 730 hours
        const Recorded &list = lists[gke];
        const Rate &cpu = list.find(pod("Autopilot Pod mCPU Requests (asia-southeast2)"))->rate;
        const Rate &memory = list.find(pod("Autopilot Pod Memory Requests (asia-southeast2)"))->rate;
        const Money cost = price(cpu, Quantity(500 * 730)).amount + price(memory, Quantity(2 * 730)).amount;
        QCOMPARE(shown(cost), QStringLiteral("31.491178"));
    }

    void noMachinesOfKubernetesSkus() {
        for (const char *file : {gke, tiered})
            for (const auto &[key, rate] : lists[file].rates)
                QVERIFY2(rate.rate.state != PriceState::derived, key.first.dimension.c_str());
    }

    void downloads() {
        const Recorded &list = lists[tiered];
        const RateKey download =
            sku("Cloud Storage", "Download Worldwide Destinations (excluding Asia & Australia)", "global");
        QCOMPARE(list.steps(download), QStringLiteral("0: 0, 1: 0.12, 1024: 0.11, 10240: 0.08"));
        QCOMPARE(list.cost(download, "5000"), QStringLiteral("560.12"));
        QCOMPARE(shown(list.find(download)->rate.unit.text()), QStringLiteral("GiB"));
        const RateKey vpn =
            sku("Compute Engine", "Network Vpn Internet Egress from Americas to Africa", "us-east1");
        QCOMPARE(list.steps(vpn), QStringLiteral("0: 0.12, 1024: 0.11, 10240: 0.08"));
        QCOMPARE(shown(list.find(vpn)->description),
                 QStringLiteral("Network, VPNInternetEgress, OnDemand, ACCOUNT, MONTHLY"));
    }

    void aCustomMachine() {
        // 4 vCPU and 16 GiB, preemptible
        const Recorded &list = lists[tiered];
        const auto part = [&](const char *description) {
            return list.find(sku("Compute Engine", description, "us-west2", "spot"))
                ->rate.tiers.front()
                .price;
        };
        QCOMPARE(shown(Decimal(4) * part("Preemptible Custom Instance Core running in Los Angeles") +
                       Decimal(16) * part("Preemptible Custom Instance Ram running in Los Angeles")),
                 QStringLiteral("0.04916"));
    }

    /// The whole way: from the vendor's file to what a month costs.
    void throughTheImport() {
        const auto downloads_ =
            imported(Vendor::gcp, sharedSample((std::string("gcp/") + tiered).c_str()), folder, "2026-08-22");
        QCOMPARE(int(downloads_.size()), 1);
        const auto download = downloads_.at("USD").find(
            sku("Cloud Storage", "Download Worldwide Destinations (excluding Asia & Australia)", "global"));
        QVERIFY(download);
        QCOMPARE(shown(price(*download, Quantity(5000)).amount), QStringLiteral("560.12"));
        const auto both =
            imported(Vendor::gcp, sharedSample((std::string("gcp/") + gce).c_str()), folder, "2026-08-22");
        QCOMPARE(int(both.size()), 2);
        const auto a2 = both.at("USD").find(machine("a2-highgpu-1g", "us-central1"));
        const auto e2 = both.at("IDR").find(machine("e2-standard-2", "us-central1"));
        QVERIFY(a2 && e2 && !both.at("USD").find(machine("e2-standard-2", "us-central1")));
        QCOMPARE(shown(a2->tiers.front().price), QStringLiteral("3.673385"));
        QVERIFY(a2->machine && a2->machine->gpu == "A100");
        QCOMPARE(shown(e2->tiers.front().price), QStringLiteral("1005.171294968"));
    }

    void whatIsToldOfTheLists() {
        QCOMPARE(shown(told[gke].offer + " " + told[gke].version),
                 QStringLiteral("Kubernetes Engine 2025-08-08"));
        QCOMPARE(shown(told[gce].offer + " " + told[gce].version),
                 QStringLiteral("Compute Engine 2023-08-10"));
        QCOMPARE(shown(told[tiered].offer + " " + told[tiered].version),
                 QStringLiteral("Cloud Billing Catalog 2021-11-26"));
    }

    /// 690 real SKU names of August 2022 with the family that another tool found in them.
    void names() {
        std::ifstream file(sharedSample("gcp/aux-gce-sku-names-202208.csv"));
        std::string line;
        std::getline(file, line);
        QMap<QString, QSet<QString>> kinds; ///< of us-central1: usage and part -> core, memory, gpu
        int parts = 0;
        while (std::getline(file, line)) {
            const QStringList columns = shown(line).remove(QLatin1Char('\r')).split(QLatin1Char(','));
            const qsizetype end = columns.size(); // a name may hold commas
            GoogleSku sku;
            sku.description =
                columns.mid(2, end - 8).join(QLatin1Char(',')).remove(QLatin1Char('"')).toStdString();
            sku.resourceFamily = columns[end - 5].toStdString();
            sku.resourceGroup = columns[end - 4].toStdString();
            sku.usageType = columns[end - 3].toStdString();
            const auto part = partOf(sku);
            if (!part)
                continue;
            ++parts;
            const QString name = shown(part->name), family = columns[end - 1].toLower();
            for (const char *word : {"Custom", "Sole Tenancy", "Reserved", "Premium", "dollar"})
                QVERIFY2(sku.description.find(word) == std::string::npos, sku.description.c_str());
            if (!family.isEmpty() && part->kind != GooglePartKind::gpu)
                QCOMPARE(name == "compute optimized" ? QStringLiteral("c2") : name, family);
            if (columns[end - 2] == "us-central1")
                kinds[shown(sku.usageType) + " " + name] << QString::number(int(part->kind));
        }
        QVERIFY(parts > 150);
        for (const char *usage : {"OnDemand", "Preemptible", "Commit1Yr", "Commit3Yr"})
            for (const char *name :
                 {"e2", "n1", "n2", "n2d", "t2d", "c2d", "a2", "compute optimized", "memory-optimized"})
                QVERIFY2(kinds.value(shown(std::string(usage) + " " + name)) == (QSet<QString>{"0", "1"}),
                         (std::string(usage) + " " + name).c_str());
        QVERIFY(kinds.contains("OnDemand nvidia tesla t4") && kinds.contains("Preemptible nvidia tesla t4"));
        QVERIFY(kinds.contains("OnDemand micro instance") && kinds.contains("Preemptible small instance"));
    }
};

QTEST_APPLESS_MAIN(GcpSamplesTest)
#include "gcp_samples_test.moc"
