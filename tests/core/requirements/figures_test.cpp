// SPDX-License-Identifier: GPL-3.0-or-later
#include "asked.h"

#include "core/analysis/reconcile.h"
#include "core/pricing/gates.h"

#include <memory>

using namespace mitsumori;
using test::shown;

namespace {

/// Every quoted figure of a scenario, reconciled once.
struct Quoted {
    explicit Quoted(const char *name)
        : document(test::scenarioDocument(name))
        , scenario(*readScenario(document))
        , all(*reconcile(document, scenario, serviceMaps())) {}
    Quoted(const Quoted &) = delete;

    json::Value document;
    Scenario scenario;
    std::vector<Reconciled> all;

    const Reconciled *find(const QString &key) const {
        for (const Reconciled &entry : all)
            if (shown(entry.figure->key) == key)
                return &entry;
        return nullptr;
    }
};

} // namespace

/// Where the documents contradict themselves: each of the 34 rows of that table is a quoted figure of a
/// scenario, with the stated value, what is computed instead, and the words that explain it.
class FiguresTest : public QObject {
    Q_OBJECT

    std::map<QString, std::unique_ptr<Quoted>> scenarios_;

    const Quoted &scenario(const QString &name) {
        auto &found = scenarios_[name];
        if (!found)
            found = std::make_unique<Quoted>(name.toUtf8().constData());
        return *found;
    }

  private slots:
    void row_data() {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("stated");
        QTest::addColumn<QString>("computed");
        const char *scenario = "gpu-cluster";
        const auto row = [&scenario](const char *key, const char *stated, const char *computed) {
            QTest::newRow(key) << scenario << key << stated << computed;
        };
        row("row01-initial-cost", "8245", "1370.475");
        row("row02-year1-total", "150000", "55764.28");
        row("row02-average-in-table", "4437", "4647.02");
        row("row03-year2-total", "420000", "203622.48");
        row("row04-margin-year1", "77", "91.64");
        row("row05-total", "822", "966.23");
        row("row06-total", "2738", "3220.76");
        row("row07-phase1-total", "1227", "1370.475");
        row("row07-phase2-total", "4810", "5293.285");
        row("row08-alb", "74", "74.825");
        row("row08-rds", "72", "70.64");
        row("row08-s3", "22", "21.4");
        row("row09-phase1-average", "3", "6.17");
        row("row09-phase2-average", "10", "15");
        row("row10-month06", "3400", "3302.93");
        row("row10-month12", "8300", "8514.05");
        row("row10-year1", "53237", "55764.28");
        row("row11-year2-q4", "30000", "26228.23");
        row("row11-year2", "225000", "203622.48");
        row("row12-maximum-q2", "30", "35");
        row("row12-maximum-q4", "30", "75");
        row("row13-spot-saving", "15000", "52362.61");
        row("row14-rds-reserved", "170", "140.16");
        row("row14-ec2-reserved", "800", "182.21");
        row("row15-revenue-year1", "666980", "162800");
        row("row16-roi-year1", "207", "160.8");  // 163.4 on the document's own cost
        row("row17-roi-year2", "144", "141.6");  // 134.5 on the document's own cost
        row("row18-users", "12500", "10500");    // without the teams and firms
        row("row19-option-a", "7000", "1840.5"); // at most 50 % above 1,227
        row("row20-option-b", "1100", "1104.3");
        row("row20-option-c-high", "5000", "1227");
        row("row21-standby-storage", "58", "115");
        row("row21-backup-phase2", "48", "0");
        row("row22-postgresql-price", "50", "52.925");
        scenario = "inference-100-billion";
        row("row23-per-hour", "416700000000", "4166666666.67");
        row("row24-per-second", "11570000", "1157407.41");
        row("row25-peak", "23140000", "2314814.81");
        row("row25-overview-peak", "12000000", "2314814.81");
        row("row26-total", "372665", "372665");
        row("row26-year", "4471980", "4471980");
        row("row26-per-gpu", "46280", "4629.63");
        row("row27-database-price", "27740", "35040");
        row("row27-cache-price", "12775", "31463");
        row("row27-total", "372665", "398653");
        row("row28-shards", "6", "6.25");
        row("row29-model-store", "1", "1");
        scenario = "deployment-lab";
        row("row30-hour", "0.28", "0.28");
        row("row30-steps", "0.28", "2.12"); // 0.74 without the three ml.m5.2xlarge
        row("row31-memory", "3008", "3072");
        row("row31-alarm", "100", "27.6");
        scenario = "mlops-100k-users";
        row("row32-requests", "4000000", "4055555.56");
        row("row32-mean-rate", "1.543", "1.543");
        row("row33-jobs-a", "100000", "300000");
        scenario = "trading-three-clouds";
        row("row34-sagemaker", "30", "19.8"); // 0.115 against 0.096
        row("row34-spot", "80", "70.2");
    }
    void row() {
        QFETCH(QString, scenario);
        QFETCH(QString, key);
        QFETCH(QString, stated);
        QFETCH(QString, computed);
        const Reconciled *found = this->scenario(scenario).find(key);
        QVERIFY2(found != nullptr, qPrintable(scenario + " has no " + key));
        QCOMPARE(shown(found->figure->value), stated);
        QVERIFY(found->computed);
        const int digits = computed.contains('.') ? int(computed.size() - computed.indexOf('.') - 1) : 0;
        QCOMPARE(shown(found->computed->rounded(digits)), computed);
        // what differs is explained in words, or readings of the document were tried
        QVERIFY(found->agrees || !found->hypotheses.empty() || !found->figure->note.en.empty());
        QCOMPARE(found->figure->note.en.empty(), found->figure->note.ja.empty());
    }

    /// A row that no scenario quotes is missing, by its number.
    void everyRowIsQuoted() {
        QStringList missing;
        for (int number = 1; number <= 34; ++number) {
            const QString prefix = QString("row%1-").arg(number, 2, 10, QChar('0'));
            bool found = false;
            for (const char *name : {"mlops-100k-users", "trading-three-clouds", "deployment-lab",
                                     "gpu-cluster", "inference-100-billion"})
                for (const Reconciled &entry : scenario(name).all)
                    found = found || shown(entry.figure->key).startsWith(prefix);
            if (!found)
                missing << QString::number(number);
        }
        QCOMPARE(missing.join(" "), QString());
    }

    /// A figure that differs says why: a hypothesis reproduces it, or a note names the mistake.
    void everyDifferenceIsExplained() {
        for (const char *name : {"mlops-100k-users", "trading-three-clouds", "deployment-lab", "gpu-cluster",
                                 "inference-100-billion"})
            for (const Reconciled &entry : scenario(name).all) {
                const bool reproduced =
                    std::any_of(entry.hypotheses.begin(), entry.hypotheses.end(),
                                [](const auto &hypothesis) { return hypothesis.matches; });
                QVERIFY2(entry.agrees || reproduced || !entry.figure->note.isEmpty(),
                         entry.figure->key.c_str());
            }
    }

    /// Rows 12, 21, 30 and 31 are found by rules as well: whoever types such a system is told.
    void rulesFindThemToo_data() {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("severity");
        const auto row = [](const char *name, const char *scenario, const char *rule, const char *severity) {
            QTest::newRow(name) << scenario << rule << severity;
        };
        row("row 12: 35 to 75 nodes, at most 30", "gpu-cluster", "autoscaler-maximum", "impossible");
        row("row 21: the standby's storage", "gpu-cluster", "standby-storage", "warning");
        row("row 21: backup that is free", "gpu-cluster", "paid-backup", "information");
        row("row 21: egress twice", "gpu-cluster", "egress-twice", "warning");
        row("row 29: no logs", "inference-100-billion", "missing-logs", "warning");
        row("row 29: no network", "inference-100-billion", "missing-transfer", "warning");
        row("row 30: endpoints left running", "deployment-lab", "idle-endpoint", "warning");
    }
    void rulesFindThemToo() {
        QFETCH(QString, scenario);
        QFETCH(QString, rule);
        QFETCH(QString, severity);
        QCOMPARE(test::adviceOn(scenario.toUtf8().constData(), rule), severity);
    }

    /// Row 27: document 004's $0.175 for a cache.r5.xlarge, put into the book, is cheaper than half of the
    /// machine.
    void theGatesFindAPriceThatCannotBe() {
        const auto findings = [](const char *price) {
            PriceBook book;
            for (Rate rate : builtinBook("aws").rates()) {
                const bool stated = rate.key.dimension == "cache.r5.xlarge Redis" &&
                                    rate.key.region == "us-east-1" && rate.key.purchase == "on-demand";
                if (stated)
                    rate.tiers.front().price = test::decimal(price);
                book.add(std::move(rate));
            }
            QStringList all;
            for (const PriceFinding &finding : checkPrices(book, {2026, 11, 1}))
                if (shown(finding.key).contains("cache.r5.xlarge Redis/us-east-1") &&
                    exceptionFor(finding, acceptedFindings()) == nullptr)
                    all << shown(finding.gate);
            all.removeDuplicates();
            return all.join(" ");
        };
        QCOMPARE(findings("0.431"), "");
        QVERIFY(findings("0.175").contains("size"));
    }
};

QTEST_APPLESS_MAIN(FiguresTest)
#include "figures_test.moc"
