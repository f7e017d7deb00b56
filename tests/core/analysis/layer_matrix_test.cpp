// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/layer_matrix.h"
#include "core/estimate/prices.h"
#include "core/json/parse.h"
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::shown;

/// The seven layers of document 001 as the rows of its comparison.
class LayerMatrixTest : public QObject {
    Q_OBJECT
    const Scenario scenario_ =
        *readScenarioFile(test::sourcePath("scenarios/trading-three-clouds.mitsumori.json"));
    const Estimate estimate_ = *estimate(scenario_, pricesOf(scenario_), serviceMaps());

  private slots:
    void columnsAddUpToTheClouds() {
        QCOMPARE(estimate_.clouds.size(), 3);
        for (std::size_t cloud = 0; cloud < estimate_.clouds.size(); ++cloud) {
            Money sum(estimate_.currency);
            for (const LayerRow &row : layerMatrix(scenario_, estimate_))
                sum += row.clouds[cloud].total;
            QCOMPARE(shown(sum), shown(estimate_.clouds[cloud].total));
        }
    }

    /// Document 001's tables: storage, training, inference API, model management, pipeline, visibility,
    /// security.
    void theScenarioUsesAllSevenLayersOnEveryCloud() {
        const std::vector<LayerRow> rows = layerMatrix(scenario_, estimate_);
        int layersInUse = 0;
        for (const LayerRow &row : rows) {
            if (row.layer == nullptr)
                continue;
            ++layersInUse;
            for (const LayerCell &cell : row.clouds)
                QVERIFY2(!cell.services.empty(), row.layer->key.c_str());
        }
        QCOMPARE(layersInUse, 7);
    }

    void services_data() {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("aws");
        QTest::addColumn<QString>("azure");
        QTest::addColumn<QString>("gcp");
        QTest::newRow("data storage") << 0 << "Amazon S3"
                                      << "Azure Blob Storage"
                                      << "Google Cloud Storage";
        QTest::newRow("training") << 1 << "Amazon SageMaker"
                                  << "Azure Machine Learning"
                                  << "Google Vertex AI";
        QTest::newRow("inference API") << 2 << "AWS Lambda"
                                       << "Azure Functions"
                                       << "Google Cloud Run";
    }
    void services() {
        QFETCH(int, row);
        const LayerRow found = layerMatrix(scenario_, estimate_)[std::size_t(row)];
        QTEST(shown(found.clouds[0].services.front()), "aws");
        QTEST(shown(found.clouds[1].services.front()), "azure");
        QTEST(shown(found.clouds[2].services.front()), "gcp");
    }
};

QTEST_APPLESS_MAIN(LayerMatrixTest)
#include "layer_matrix_test.moc"
