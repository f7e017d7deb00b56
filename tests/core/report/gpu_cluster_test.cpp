// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/parse.h"
#include "core/report/csv/csv.h"
#include "core/report/reading.h"
#include "core/report/sample.h"
#include "core/scenario/read.h"
#include "support/figures.h"

#include <QtTest>

using namespace mitsumori;
using namespace mitsumori::sample;

/// The report on the first scenario, end to end: its figures are those of the requirement documents.
class GpuClusterTest : public QObject {
    Q_OBJECT

    Scenario scenario_;
    Estimate estimate_;
    std::vector<Reconciled> reconciled_;
    std::vector<Advice> advice_;

    report::Document document(Language language) const {
        return report::build({scenario_, estimate_, reconciled_, advice_, language});
    }

  private slots:
    void initTestCase() {
        const json::Value tree = test::gpuClusterDocument();
        const auto scenario = readScenario(tree);
        QVERIFY2(bool(scenario), scenario ? "" : scenario.problems().front().message(Language::en).c_str());
        scenario_ = *scenario;
        const auto made = estimate(scenario_, scenario_.prices, serviceMaps());
        QVERIFY2(bool(made), made ? "" : made.problems().front().message(Language::en).c_str());
        estimate_ = *made;
        const auto reconciled = reconcile(tree, scenario_, serviceMaps());
        QVERIFY2(bool(reconciled),
                 reconciled ? "" : reconciled.problems().front().message(Language::en).c_str());
        reconciled_ = *reconciled;
        advice_ = advise({scenario_, estimate_, scenario_.date});
    }

    void reachesTheFigures() {
        const report::Document made = document(Language::ja);
        const report::Table *phases = findTable(made, "phases");
        QVERIFY(phases != nullptr);
        QCOMPARE(shown(phases, phases->rows.size() - 1, 1), std::string("$1,370.475"));
        QCOMPARE(shown(phases, phases->rows.size() - 1, 2), std::string("$5,293.285"));
        const report::Table *summary = findTable(made, "summary");
        QCOMPARE(shown(summary, 0, 1), std::string("$1,370.475"));
        QCOMPARE(shown(summary, 0, 3), std::string("$55,764.284"));
        QCOMPARE(shown(summary, 0, 4), std::string("$203,622.480"));
        QCOMPARE(shown(summary, 0, 5), std::string("$259,386.764"));
        for (const char *const id :
             {"year-1", "year-2", "economics", "quoted", "advice", "lines", "prices", "plans"})
            QVERIFY2(findTable(made, id) != nullptr, id);
    }

    void needsNoRoundingNote() {
        const std::string note = text(Language::ja, "report.rounding-note");
        const report::Document made = document(Language::ja);
        for (const report::Table *table : tables(made))
            for (const std::string &entry : table->notes)
                QVERIFY2(entry != note, table->id.c_str());
    }

    void hasAllTextsInBothLanguages() {
        for (const Language language : {Language::ja, Language::en})
            for (const std::string &text : allTexts(document(language))) {
                QVERIFY2(text.find("‹") == std::string::npos, text.c_str());
                QVERIFY2(text.find('{') == std::string::npos, text.c_str());
            }
    }

    void hasNoJapaneseInEnglish() {
        for (const std::string &text : allTexts(document(Language::en)))
            for (const QChar c : QString::fromStdString(text))
                QVERIFY2(c.unicode() < 0x3000 || c.unicode() >= 0xFF00, text.c_str());
    }

    void isTheSameEveryTime() {
        const auto first = allTexts(document(Language::ja)), second = allTexts(document(Language::ja));
        QVERIFY(first == second);
        Money sum(Currency::usd);
        for (const report::Row &row : report::lineItemTable(scenario_, estimate_, Language::ja).rows)
            sum += std::get<Money>(row.cells[13].value);
        QCOMPARE(sum.text(), std::string("259386.764"));
    }
};

QTEST_APPLESS_MAIN(GpuClusterTest)
#include "gpu_cluster_test.moc"
