// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/one_workload.h"

#include <QTest>

using namespace mitsumori;
using test::OneWorkload;

/// What the simple kinds need in a month; expected values by hand. 720 hours are 30 days; the weights of an
/// office day are 0.5 (nine hours), 1 (two), 1.5, 2 (two), 6 (two), 7, 9 and 10 (six).
class QuantitiesTest : public QObject {
    Q_OBJECT
  private slots:
    void figures_data() {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *kind, const char *title, const char *parameters, const char *name,
                            const char *expected) {
            QTest::addRow("%s: %s", kind, title)
                << QByteArray(kind) << QByteArray(parameters) << QByteArray(name) << QString(expected);
        };
        // model management
        row("model-management", "A: 100,000 models of 10 MB, three versions",
            R"({"structure": "person", "modelSizeMb": 10})", "artefacts", "3000000");
        row("model-management", "B", R"({"structure": "group", "groups": 200, "versions": 2})", "artefacts",
            "40000");
        row("model-management", "A': one model and 10 KB a person", R"({"structure": "corrected"})",
            "artefacts", "3300");
        row("model-management", "as many as stated", R"({"models": 12, "versions": 1})", "artefacts", "1200");
        row("model-management", "half of 200 watched weekly for a quarter of an hour",
            R"({"structure": "group", "monitoredShare": 0.5, "monitoringRuns": 4, "monitoringMinutes": 15})",
            "monitoring", "100");
        row("model-management", "no monitoring unless asked for", R"({"structure": "person"})", "monitoring",
            "0");
        row("model-management", "registry", R"({"registryRequests": 70})", "registry", "70");
        // feature store
        row("feature-store", "a read of 5 KB is two of 4", R"({"reads": 1000, "recordKb": 5})", "reads",
            "2000");
        row("feature-store", "a write of 5 KB is five of 1", R"({"writes": 1000, "recordKb": 5})", "writes",
            "5000");
        row("feature-store", "nothing is less than one", R"({"writes": 1000, "recordKb": 0})", "writes",
            "1000");
        row("feature-store", "offline", R"({"offlineGb": 30})", "offline", "30");
        // virtual machines
        row("virtual-machine", "three all month", R"({"instances": 3})", "on-demand", "2160");
        row("virtual-machine", "a quarter of the time", R"({"instances": 3, "hoursShare": 0.25})",
            "on-demand", "540");
        row("virtual-machine", "half on spot, a fifth lost",
            R"({"instances": 4, "spotShare": 0.5, "rework": 0.2})", "spot", "1800");
        row("virtual-machine", "and half on demand", R"({"instances": 4, "spotShare": 0.5, "rework": 0.2})",
            "on-demand", "1440");
        row("virtual-machine", "ten at the peak of an office day: 105 instance-hours",
            R"({"instances": 10, "autoscaling": true, "profile": "office"})", "on-demand", "3150");
        row("virtual-machine", "never less than three: 130",
            R"({"instances": 10, "autoscaling": true, "profile": "office", "minimumInstances": 3})",
            "on-demand", "3900");
        row("virtual-machine", "never more than eight: 92",
            R"({"instances": 10, "autoscaling": true, "profile": "office", "maximumInstances": 8})",
            "on-demand", "2760");
        row("virtual-machine", "an even day scales nothing", R"({"instances": 10, "autoscaling": true})",
            "on-demand", "7200");
        row("virtual-machine", "disks stay while machines are stopped",
            R"({"instances": 3, "hoursShare": 0.25, "diskGb": 100})", "disk", "300");
        // node pool
        row("node-pool", "without following the day", R"({"nodes": 10, "profile": "office"})", "on-demand",
            "7200");
        row("node-pool", "following it",
            R"({"nodes": 10, "autoscaling": true, "profile": "office", "spotShare": 0.5})", "on-demand",
            "1575");
        row("node-pool", "within the limits",
            R"({"nodes": 10, "autoscaling": true, "profile": "office", "autoscaleMinimum": 3})", "on-demand",
            "3900");
        row("node-pool", "mean nodes", R"({"nodes": 10, "autoscaling": true, "profile": "office"})",
            "pricedNodes", "4.375");
        // queue
        row("queue", "a message a call", R"({"messages": 1000000})", "send", "1000000");
        row("queue", "65 KB are two units", R"({"messages": 1000000, "messageKb": 65})", "send", "2000000");
        row("queue", "ten of 10 KB in a call", R"({"messages": 1000000, "messageKb": 10, "batchSize": 10})",
            "send", "200000");
        row("queue", "two receivers", R"({"messages": 1000000, "deliveries": 2})", "receive", "2000000");
        row("queue", "each deletes", R"({"messages": 1000000, "deliveries": 2, "emptyReceives": 500})",
            "delete", "2000500");
        row("queue", "base charge", R"({"messages": 1})", "base", "720");
        row("queue", "none where nothing is sent", "{}", "base", "0");
        // transfer
        row("data-transfer", "both sides pay between zones", R"({"interZoneGb": 100})", "zone", "200");
        row("data-transfer", "one side pays between regions", R"({"interRegionGb": 100})", "region", "100");
        row("data-transfer", "to the internet", R"({"internetGb": 100})", "internet", "100");
        row("data-transfer", "to a CDN", R"({"cdnGb": 100})", "cdn", "100");
        // orchestration
        row("orchestration", "five states a run and a tenth again",
            R"({"executions": 1000, "retryShare": 0.1})", "transitions", "5500");
        row("orchestration", "three schedules an hour and ten events",
            R"({"schedules": 3, "runsPerDay": 24, "events": 10})", "events", "2170");
        // others
        row("registry", "images", R"({"imagesGb": 25})", "storage", "25");
        row("registry", "two registries", R"({"registries": 2})", "registry", "1440");
        row("keys", "keys", R"({"keys": 5})", "keys", "5");
        row("keys", "requests", R"({"requests": 20000})", "requests", "20000");
        row("keys", "certificates", R"({"certificates": 3})", "certificates", "3");
        row("custom-line", "what is stated", R"({"quantity": 2.5})", "custom", "2.5");
        row("people", "two at half their time", R"({"persons": 2, "effort": 0.5})", "people", "1");
        // databases
        row("database", "eight shards, two replicas each, all with a standby",
            R"({"shards": 8, "replicas": 2, "multiAz": true})", "instance", "34560");
        row("database", "as before without them", R"({"instances": 3})", "instance", "2160");
        row("database", "their storage", R"({"shards": 8, "replicas": 2, "multiAz": true})", "storage",
            "4800");
        row("database", "backup beyond their 2,400 GiB",
            R"({"shards": 8, "replicas": 2, "multiAz": true, "backupGb": 3000})", "backup", "600");
        row("database", "IOPS", R"({"shards": 8, "replicas": 2, "iops": 1000})", "iops", "24000");
        row("database", "none unless asked for", "{}", "iops", "0");
        row("cache", "a hundred nodes", R"({"nodes": 100, "size": "memory-4x26"})", "node", "72000");
        // object storage
        row("object-storage", "all of it standard", R"({"storageGb": 1000})", "storage", "1000");
        row("object-storage", "and none cooler", R"({"storageGb": 1000})", "infrequent", "0");
        row("object-storage", "40 % standard", R"({"storageGb": 1000, "tieredShare": 0.6})", "storage",
            "400");
        row("object-storage", "60 % cooler", R"({"storageGb": 1000, "tieredShare": 0.6})", "infrequent",
            "600");
        row("object-storage", "retrieval", R"({"retrievalGb": 7})", "retrieval", "7");
        row("object-storage", "automatic tiering", R"({"tieringObjects": 9})", "tiering", "9");
    }
    void figures() {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, parameters);
        QFETCH(QByteArray, name);
        QFETCH(QString, expected);
        QCOMPARE(OneWorkload(kind, parameters, 720).figure(name), expected);
    }

    void rolesFollowTheChoices_data() {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QStringList>("usage");
        const auto row = [](const char *kind, const char *parameters, const QStringList &usage) {
            QTest::newRow(kind) << QByteArray(kind) << QByteArray(parameters) << usage;
        };
        row("data-transfer", R"({"interRegionGb": 5, "destination": "europe"})",
            {"region transfer/region/europe 5"});
        row("model-management",
            R"({"modelSizeMb": 0, "monitoringRuns": 6, "monitoringMachine": "general-2x8"})",
            {"monitoring processing/general-2x8 1"});
        row("cache", R"({"size": "memory-2x13"})", {"node cache/memory-2x13 720"});
        row("database", R"({"engine": "mysql", "size": "memory-8x64", "storageGb": 0})",
            {"instance database/mysql/memory-8x64 720"});
        row("virtual-machine", R"({"machine": "gpu-t4-4x16"})", {"on-demand machine/gpu-t4-4x16 720"});
        row("people", R"({"persons": 3})", {"people people 3"});
    }
    void rolesFollowTheChoices() {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, parameters);
        QFETCH(QStringList, usage);
        QCOMPARE(OneWorkload(kind, parameters, 720).usage(), usage);
    }
};

QTEST_APPLESS_MAIN(QuantitiesTest)
#include "quantities_test.moc"
