// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clouds/layers.h"
#include "core/clouds/service_map.h"
#include "core/workloads/kind.h"

#include <QStringList>
#include <QTest>

using namespace mitsumori;

/// The seven layers of document 001.
class LayersTest : public QObject {
    Q_OBJECT
  private slots:
    void theSevenLayersInTheirOrder() {
        QStringList keys;
        for (const Layer &layer : layers())
            keys << QString::fromStdString(layer.key);
        QCOMPARE(keys, (QStringList{"data-storage", "training", "inference", "models", "pipeline", "cost",
                                    "security"}));
    }

    void everyLayerIsServedOnEveryCloud() {
        for (const Layer &layer : layers()) {
            QVERIFY(!layer.label.ja.empty() && !layer.label.en.empty());
            QVERIFY(!layer.help.ja.empty() && !layer.help.en.empty());
            for (const ServiceMap &map : serviceMaps())
                QVERIFY2(!layer.servicesOn(map.cloud).empty(), (layer.key + " " + map.cloud).c_str());
            QCOMPARE(layer.services.size(), serviceMaps().size());
        }
    }

    void servicesOfTheDocument_data() {
        QTest::addColumn<QString>("layer");
        QTest::addColumn<QString>("cloud");
        QTest::addColumn<QString>("service");
        const auto row = [](const char *layer, const char *cloud, const char *service) {
            QTest::addRow("%s %s", layer, cloud) << QString(layer) << QString(cloud) << QString(service);
        };
        row("data-storage", "aws", "S3 Intelligent-Tiering");
        row("data-storage", "gcp", "Autoclass");
        row("training", "azure", "Azure Batch");
        row("inference", "aws", "AWS Lambda");
        row("inference", "azure", "Azure Kubernetes Service");
        row("inference", "gcp", "Cloud Run");
        row("models", "gcp", "Artifact Registry");
        row("pipeline", "azure", "Azure Data Factory");
        row("cost", "gcp", "BigQuery billing export");
        row("security", "aws", "AWS Security Hub");
    }
    void servicesOfTheDocument() {
        QFETCH(QString, layer);
        QFETCH(QString, cloud);
        QFETCH(QString, service);
        QStringList found;
        for (const std::string &name : findLayer(layer.toStdString())->servicesOn(cloud.toStdString()))
            found << QString::fromStdString(name);
        QVERIFY2(found.contains(service), qPrintable(found.join(", ")));
    }

    void aKindBelongsToOneLayerAtMost() {
        for (const Layer &layer : layers())
            for (const std::string &kind : layer.kinds) {
                QVERIFY2(findWorkloadKind(kind) != nullptr, kind.c_str());
                QVERIFY2(layerOfKind(kind) == &layer, kind.c_str());
            }
        QVERIFY(layerOfKind("people") == nullptr);
        QVERIFY(findLayer("people") == nullptr);
        QVERIFY(layers().front().servicesOn("oracle").empty());
    }
};

QTEST_APPLESS_MAIN(LayersTest)
#include "layers_test.moc"
