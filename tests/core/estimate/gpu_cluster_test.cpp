// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::shown;

/// Document 003. Expected figures come from requirements.md (rows 5-7, 10, 11 of the figures table) and the
/// document.
class GpuClusterTest : public QObject {
    Q_OBJECT
  private slots:
    void totals_data() {
        QTest::addColumn<QString>("variant");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("expected");
        QTest::newRow("Phase 1, mix as stated") << "" << 1 << 1 << "1370.475";
        QTest::newRow("Phase 2, mix as stated") << "" << 7 << 7 << "5293.285";
        QTest::newRow("month 6") << "" << 6 << 6 << "3302.931";
        QTest::newRow("month 12") << "" << 12 << 12 << "8514.045";
        QTest::newRow("Year 1") << "" << 1 << 12 << "55764.284";
        QTest::newRow("Year 2 Q1") << "" << 13 << 13 << "10124.425";
        QTest::newRow("Year 2 Q2") << "" << 16 << 16 << "13345.185";
        QTest::newRow("Year 2 Q3") << "" << 19 << 19 << "18176.325";
        QTest::newRow("Year 2 Q4") << "" << 24 << 24 << "26228.225";
        QTest::newRow("Year 2") << "" << 13 << 24 << "203622.48";
        QTest::newRow("Phase 1, document's mix") << "document-mix" << 1 << 1 << "1225.497";
        QTest::newRow("Phase 2, document's mix") << "document-mix" << 7 << 7 << "4810.025";
        QTest::newRow("Phase 1, lines rounded: one dollar short of 1,227")
            << "document-rounded" << 1 << 1 << "1226";
        QTest::newRow("Phase 2, lines rounded") << "document-rounded" << 7 << 7 << "4810";
    }
    void totals() {
        QFETCH(QString, variant);
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(QString, expected);
        const auto priced = test::priced(test::gpuClusterDocument(), variant.toStdString());
        QVERIFY2(priced, priced ? "" : qPrintable(shown(priced.problems())));
        QCOMPARE(shown(priced->cloud().sum(from, to)), expected);
    }

    void gpuNodes_data() {
        QTest::addColumn<int>("month");
        QTest::addColumn<QString>("spot");
        QTest::addColumn<QString>("onDemand");
        QTest::addColumn<QString>("together");
        QTest::newRow("3 nodes") << 1 << "525.6"
                                 << "440.628"
                                 << "966.228";
        QTest::newRow("10 nodes") << 7 << "1752"
                                  << "1468.76"
                                  << "3220.76";
    }
    void gpuNodes() {
        QFETCH(int, month);
        QFETCH(QString, spot);
        QFETCH(QString, onDemand);
        QFETCH(QString, together);
        const auto priced = test::priced(test::gpuClusterDocument());
        const auto amount = [&](const char *line) {
            return priced->cloud().findLine(line)->months[std::size_t(month - 1)].amount;
        };
        QCOMPARE(shown(amount("gpu-pool.spot")), spot);
        QCOMPARE(shown(amount("gpu-pool.on-demand")), onDemand);
        QCOMPARE(shown(amount("gpu-pool.spot") + amount("gpu-pool.on-demand")), together);
    }

    /// The document's category sums, to the dollar, with line rounding and the document's mix arithmetic.
    void categories_data() {
        QTest::addColumn<int>("month");
        QTest::addColumn<QString>("expected");
        QTest::newRow("Phase 1, printed as 1,016 for the 165") << 1 << "1015 72 12 22 74 22 9";
        QTest::newRow("Phase 2") << 7 << "3418 456 385 222 169 130 30";
    }
    void categories() {
        QFETCH(int, month);
        QFETCH(QString, expected);
        const auto priced = test::priced(test::gpuClusterDocument(), "document-rounded");
        QString found;
        for (const char *category :
             {"compute", "database", "cache", "storage", "network", "monitoring", "security"})
            found +=
                (found.isEmpty() ? "" : " ") + shown(priced->cloud().categorySum(category, month, month));
        QCOMPARE(found, expected);
    }

    void roundedLinesStandBesideTheExactTotal() {
        const auto rounded = test::priced(test::gpuClusterDocument(), "document-rounded");
        const auto exact = test::priced(test::gpuClusterDocument(), "document-mix");
        QVERIFY(rounded->cloud().total != exact->cloud().total);
        QVERIFY(rounded->cloud().exactTotal == exact->cloud().total);
    }

    /// Node counts follow users through the document's table.
    void editingUsersMovesTheNodes() {
        json::Value document = test::gpuClusterDocument();
        json::setAt(document, "/drivers/users/points/0", *json::parse("[1, 12500]"));
        const auto priced = test::priced(document);
        QCOMPARE(shown(priced->cloud().findLine("gpu-pool.spot")->months[0].quantity.value()),
                 "5256"); // 9 x 730 x 0.8
    }

    void yenIsTheScenariosDatedRate() {
        const auto yen = test::priced(test::gpuClusterDocument(), "", {{}, Currency::jpy});
        QVERIFY(yen);
        QCOMPARE(shown(yen->cloud().monthly[0]), "211053.15"); // 1,370.475 x 154
        const auto euro = test::priced(test::gpuClusterDocument(), "", {{}, Currency::eur});
        QVERIFY(!euro);
        QCOMPARE(shown(euro.problems().front().what), "estimate.exchange");
    }
};

QTEST_APPLESS_MAIN(GpuClusterTest)
#include "gpu_cluster_test.moc"
