// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice.h"
#include "core/analysis/economics.h"
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::shown;

class AdviceTest : public QObject {
    Q_OBJECT

    static QStringList rules(const json::Value &document, CalendarDate today = {2025, 11, 2}) {
        const auto priced = test::priced(document);
        QStringList found;
        for (const Advice &advice : advise({priced->scenario, priced->estimate, today}))
            found << shown(advice.rule);
        return found;
    }

  private slots:
    void theExample() {
        QCOMPARE(rules(test::gpuClusterDocument()),
                 (QStringList{"autoscaler-maximum", "gpu-quota", "standby-storage", "egress-twice",
                              "paid-backup", "negligible-items"}));
    }

    /// Each finding goes when its field is put right, and nothing else does.
    void eachRemedyHelps_data() {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("maximum") << "autoscaler-maximum"
                                 << "/workloads/gpu-pool/parameters/autoscaleMaximum" << QByteArray("75");
        QTest::newRow("standby") << "standby-storage"
                                 << "/workloads/database/parameters/standbyStorage" << QByteArray("true");
        QTest::newRow("egress") << "egress-twice"
                                << "/workloads/storage/parameters/transferOutGb" << QByteArray("0");
        QTest::newRow("backup") << "paid-backup"
                                << "/workloads/database/parameters/freeBackup" << QByteArray("true");
    }
    void eachRemedyHelps() {
        QFETCH(QString, rule);
        QFETCH(QString, pointer);
        QFETCH(QByteArray, value);
        json::Value document = test::gpuClusterDocument();
        QStringList expected = rules(document);
        expected.removeAll(rule);
        json::setAt(document, pointer.toStdString(), *json::parse(value.toStdString()));
        QCOMPARE(rules(document), expected);
    }

    /// Row 12: the maximum of 30 against 35, 50 and 75 nodes.
    void theAutoscalersFiguresAreNamed() {
        const auto priced = test::priced(test::gpuClusterDocument());
        const Advice first = advise({priced->scenario, priced->estimate, {2025, 11, 2}}).front();
        QCOMPARE(shown(first.why(Language::en)),
                 "The maximum is 30 nodes; needed are 35 (2027-02), 50 (2027-05), 75 (2027-08).");
        QCOMPARE(shown(first.pointer), "/workloads/gpu-pool/parameters/autoscaleMaximum");
    }

    /// Row 21: +57.50 for the standby, -47.50 for the backups.
    void amountsAreThoseOfTheVendorsRule() {
        const auto priced = test::priced(test::gpuClusterDocument());
        QString all;
        for (const Advice &advice : advise({priced->scenario, priced->estimate, {2025, 11, 2}}))
            all += shown(advice.why(Language::en));
        QVERIFY(all.contains("+$57.50 a month"));
        QVERIFY(all.contains("−$47.50 a month"));
        QVERIFY(all.contains("$90.00 a month"));
    }

    void validityIsJudgedOnTheDayAsked() {
        QVERIFY(!rules(test::gpuClusterDocument(), {2025, 12, 31}).contains("expired"));
        QVERIFY(rules(test::gpuClusterDocument(), {2026, 1, 1}).contains("expired"));
    }

    void missingPricesAreTheGravest() {
        json::Value document = test::gpuClusterDocument();
        auto &rates = *document.find("prices")->find("rates")->array();
        rates.erase(rates.begin());
        QCOMPARE(rules(document).front(), "missing-price");
    }

    void everySpotPoolIsNamed() {
        json::Value document = test::gpuClusterDocument();
        json::setAt(document, "/workloads/gpu-pool/parameters/spotShare", 1);
        QVERIFY(rules(document).contains("spot-without-fallback"));
    }

    void textsAreCompleteInBothLanguages() {
        json::Value document = test::gpuClusterDocument();
        json::setAt(document, "/workloads/gpu-pool/parameters/spotShare", 1);
        auto &rates = *document.find("prices")->find("rates")->array();
        rates.erase(rates.begin());
        const auto priced = test::priced(document);
        for (const Advice &advice : advise({priced->scenario, priced->estimate, {2027, 1, 1}}))
            for (const Language language : {Language::ja, Language::en}) {
                const QString all =
                    shown(advice.what(language) + advice.why(language) + advice.remedy(language));
                QVERIFY2(!all.contains("‹") && !all.contains("{"), qPrintable(all));
            }
    }

    /// Rows 16 and 17 with both definitions of ROI, on the computed cost; by hand from 666,980 and 1.7 M.
    void economicsByYear() {
        const auto priced = test::priced(test::gpuClusterDocument());
        const auto years = yearlyEconomics(priced->scenario, priced->cloud());
        QCOMPARE(years.size(), 2u);
        QCOMPARE(shown(years[0].net), "411215.716");
        QCOMPARE(shown(years[0].grossMargin->rounded(4)), "0.9164");
        QCOMPARE(shown(years[0].roiOnTotal->rounded(4)), "1.6078");
        QCOMPARE(shown(years[0].roiOnOther->rounded(4)), "2.0561");
        QCOMPARE(shown(years[1].net), "996377.52");
        QCOMPARE(shown(planRevenue(priced->scenario, 6, Currency::usd)), "10000");
        QCOMPARE(*paybackMonth(priced->scenario, priced->cloud()), 1);
    }
};

QTEST_APPLESS_MAIN(AdviceTest)
#include "advice_test.moc"
