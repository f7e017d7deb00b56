// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/screen/line_table.h"
#include "core/report/screen/month_table.h"
#include "core/report/screen/quoted_table.h"
#include "core/report/screen/totals.h"
#include "core/scenario/read.h"
#include "views/table_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace mitsumori;
using namespace mitsumori::views;

/// The tables of the window carry the estimate's exact figures, and their sums are those of their rows.
class TableTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void monthsFoot();
    void linesFoot();
    void totals();
    void quoted();
    void modelKeepsToTheRules();

  private:
    static Money money(const report::Cell &cell) { return std::get<Money>(cell.value); }
    const CloudEstimate &cloud() const { return estimate_->clouds.front(); }

    std::optional<Scenario> scenario_;
    std::optional<Estimate> estimate_;
};

void TableTest::initTestCase() {
    Result<Scenario> scenario = readScenarioFile(qgetenv("MITSUMORI_SOURCE_DIR").toStdString() +
                                                 "/scenarios/gpu-cluster.mitsumori.json");
    QVERIFY(bool(scenario));
    scenario_.emplace(*std::move(scenario));
    Result<Estimate> figures = estimate(*scenario_, scenario_->prices, serviceMaps());
    QVERIFY(bool(figures));
    estimate_.emplace(*std::move(figures));
}

void TableTest::monthsFoot() {
    const report::Table table = report::monthTable(*scenario_, cloud(), Language::en);
    QCOMPARE(int(table.rows.size()), scenario_->months);
    Money cumulative(Currency::usd);
    for (const report::Row &row : table.rows) {
        Money sum(Currency::usd);
        for (std::size_t i = 1; i + 2 < row.cells.size(); ++i)
            sum += money(row.cells[i]);
        QVERIFY(sum == money(row.cells[row.cells.size() - 2]));
        cumulative += sum;
        QVERIFY(cumulative == money(row.cells.back()));
    }
    QVERIFY(cumulative == cloud().total);
}

void TableTest::linesFoot() {
    for (const report::LineFigure figure : {report::LineFigure::amount, report::LineFigure::quantity}) {
        const report::Table table = report::lineTable(*scenario_, cloud(), figure, Language::ja);
        QCOMPARE(table.rows.size(), cloud().lines.size() + 1);
        for (const report::Row &row : table.rows)
            QCOMPARE(row.cells.size(), table.columns.size());
        Money sum(Currency::usd);
        for (std::size_t i = 0; i + 1 < table.rows.size(); ++i)
            sum += money(table.rows[i].cells.back());
        QVERIFY(sum == money(table.rows.back().cells.back()));
    }
}

void TableTest::totals() {
    const report::Table table = report::totalsTable(*scenario_, *estimate_, &*estimate_, Language::en);
    QCOMPARE(table.rows.size(), estimate_->clouds.size());
    QCOMPARE(money(table.rows[0].cells[1]).text(), std::string("1370.475"));
    QCOMPARE(money(table.rows[0].cells[3]).text(), std::string("55764.284"));
    QCOMPARE(money(table.rows[0].cells[4]).text(), std::string("203622.48"));
    QCOMPARE(table.rows[0].cells.back().shown, std::string("unchanged"));
}

void TableTest::quoted() {
    std::vector<Reconciled> figures;
    for (const QuotedFigure &figure : scenario_->quoted) {
        Reconciled entry;
        entry.figure = &figure;
        figures.push_back(entry);
    }
    const report::Table table = report::quotedTable(figures, Language::en);
    QCOMPARE(table.rows.size(), scenario_->quoted.size());
    for (const report::Row &row : table.rows)
        QCOMPARE(row.cells.back().shown, std::string("Not computed"));
}

void TableTest::modelKeepsToTheRules() {
    TableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(report::monthTable(*scenario_, cloud(), Language::en));
    model.setTable(report::monthTable(*scenario_, cloud(), Language::ja));
    model.setTable(report::lineTable(*scenario_, cloud(), report::LineFigure::quantity, Language::ja));
    QCOMPARE(model.headerData(0, Qt::Vertical, Qt::DisplayRole), model.index(0, 0).data());
    model.setTable({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TableTest)
#include "table_test.moc"
