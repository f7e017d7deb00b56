// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/reading.h"
#include "core/report/sample.h"
#include "core/report/words.h"

#include <QtTest>

using namespace mitsumori;
using namespace mitsumori::sample;

namespace {

/// Whether the shown rows of every money column add up to its total row.
bool columnsFoot(const report::Table &table) {
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (table.columns[column].kind != report::ColumnKind::money)
            continue;
        Decimal sum;
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const std::string text = shown(&table, row, column);
            if (table.rows[row].kind != report::RowKind::total)
                sum += figure(text);
            else if (!text.empty() && sum != figure(text))
                return false;
        }
    }
    return true;
}

bool hasRoundingNote(const report::Table &table) {
    const std::string note = report::Words{Language::en}("rounding-note");
    return std::find(table.notes.begin(), table.notes.end(), note) != table.notes.end();
}

} // namespace

class TablesTest : public QObject {
    Q_OBJECT

  private slots:
    void showsExactFigures() {
        const Sample sample;
        const report::Document document = build(sample.input(Language::en));
        const report::Table *phases = findTable(document, "phases");
        // 1,752 h x 0.30 + 438 h x 1.006 = 525.6 + 440.628; ten nodes 1,752 + 1,468.76
        QCOMPARE(shown(phases, 0, 1), std::string("$966.228"));
        QCOMPARE(shown(phases, 0, 2), std::string("$3,220.760"));
        QCOMPARE(shown(phases, 1, 1), std::string("$49.640"));
        QCOMPARE(shown(phases, 2, 1), std::string("$1,015.868"));
        QCOMPARE(shown(phases, 2, 2), std::string("$3,571.160"));
        const report::Table *year = findTable(document, "year-1");
        QCOMPARE(shown(year, 6, 0), std::string("7"));
        QCOMPARE(shown(year, 6, 1), std::string("2026-05"));
        QCOMPARE(shown(year, 6, 2), std::string("15,000"));
        QCOMPARE(shown(year, 6, 4), std::string("$9,666.368")); // 6 x 1,015.868 + 3,571.16
        QCOMPARE(shown(year, 12, 3), std::string("$27,522.168"));
        const report::Table *rest = findTable(document, "year-2");
        QCOMPARE(rest->rows.size(), std::size_t(3));
        QCOMPARE(rest->title, std::string("Year 2 (months 13 to 14), month by month"));
        QCOMPARE(shown(rest, 2, 3), std::string("$7,142.320"));
    }

    void foots() {
        const Sample sample;
        const report::Document document = build(sample.input(Language::en));
        for (const char *const id : {"phases", "categories", "year-1", "year-2", "lines"}) {
            const report::Table *table = findTable(document, id);
            QVERIFY2(table != nullptr, id);
            QVERIFY2(columnsFoot(*table), id);
            QVERIFY2(!hasRoundingNote(*table), id);
        }
        const report::Table *summary = findTable(document, "summary");
        // first month, peak, year 1, year 2, total
        QCOMPARE(figure(shown(summary, 0, 3)) + figure(shown(summary, 0, 4)), figure(shown(summary, 0, 5)));
        QCOMPARE(shown(summary, 0, 5), std::string("$34,664.488"));
        QCOMPARE(shown(summary, 0, 2), std::string("$3,571.160"));
    }

    void saysWhereRoundedFiguresDoNotAddUp() {
        Sample sample;
        // Three categories of 10.0003333 show as 10.00, their sum 30.001 and so on; then 1.3 cents too little
        // each.
        for (const char *const category : {"cache", "storage", "network"})
            sample.addSteady(category, category, "10.0033333");
        const report::Document document = build(sample.input(Language::en));
        const report::Table *phases = findTable(document, "phases");
        QCOMPARE(shown(phases, 2, 1), std::string("$10.00"));
        // 1,015.868 + 30.0099999 = 1,045.8779999 while 966.23 + 49.64 + 30.00 = 1,045.87
        QCOMPARE(shown(phases, 5, 1), std::string("$1,045.88"));
        QVERIFY(hasRoundingNote(*phases));
        QVERIFY(!columnsFoot(*phases));
        // Where the same figures happen to add up, nothing is said: lines of 49.64 alone would.
        Sample plain;
        plain.addSteady("cache", "cache", "10.0000001");
        const report::Document fine = build(plain.input(Language::en));
        QCOMPARE(shown(findTable(fine, "phases"), 3, 1), std::string("$1,025.87"));
        QVERIFY(!hasRoundingNote(*findTable(fine, "phases")));
        QVERIFY(columnsFoot(*findTable(fine, "phases")));
    }

    void keepsLongPlansOnThePage() {
        Sample sample;
        sample.extendTo(120);
        for (int month = 20; month <= 100; month += 10) {
            sample.scenario.phases.back().to = month - 1;
            const std::string key = "p" + std::to_string(month);
            sample.scenario.phases.push_back({key, {key, key}, month, 120});
        }
        const report::Document document = build(sample.input(Language::en));
        const report::Table *summary = findTable(document, "summary");
        QCOMPARE(summary->columns.size(), std::size_t(10)); // label, first, peak, five years, the rest, total
        QCOMPARE(summary->columns[8].title, std::string("Years 6 to 10"));
        QVERIFY(!hasRoundingNote(*summary));
        // 6 x 1,015.868 + 114 x 3,571.16
        QCOMPARE(shown(summary, 0, 9), std::string("$413,207.448"));
        QCOMPARE(findTable(document, "phases")->columns.size(), std::size_t(7));
        QCOMPARE(findTable(document, "phases")->columns.back().title, std::string("p100 (month 100)"));
        QVERIFY(columnsFoot(*findTable(document, "categories")));
        QVERIFY(findTable(document, "year-10") != nullptr);
    }

    void hasNoPhasesTableWithoutPhases() {
        Sample sample;
        sample.scenario.phases.clear();
        const report::Document document = build(sample.input(Language::en));
        QVERIFY(findTable(document, "phases") == nullptr);
        const report::Table *lines = findTable(document, "lines");
        QCOMPARE(lines->columns[9].title, std::string("Quantity (month 14)"));
        QVERIFY(columnsFoot(*lines));
    }

    void addsTax() {
        Sample sample;
        sample.scenario.tax = {decimal("0.1"), TaxRounding::up};
        const report::Document document = build(sample.input(Language::ja));
        const report::Table *summary = findTable(document, "summary");
        QCOMPARE(summary->rows.size(), std::size_t(3));
        QCOMPARE(shown(summary, 1, 0), std::string("消費税 10 %（切上げ）"));
        QCOMPARE(shown(summary, 1, 5), std::string("$3,466.450")); // 3,466.4488
        QCOMPARE(shown(summary, 2, 5), std::string("$38,130.938"));
        // 2,752.2168 and 714.232 up are 2,752.22 + 714.24 = 3,466.46, a cent more than the tax on the total.
        QCOMPARE(figure(shown(summary, 1, 3)) + figure(shown(summary, 1, 4)), decimal("3466.46"));
        QCOMPARE(summary->notes.back(), report::Words{Language::ja}("tax.column-note"));
    }

    void showsBothTotalsWhereLinesAreRounded() {
        Sample sample;
        sample.scenario.roundLines = true;
        for (LineItem &line : sample.cloud().lines)
            for (LineMonth &month : line.months)
                month.amount = month.exact.rounded(0);
        sample.sumUp();
        const report::Document document = build(sample.input(Language::en));
        const report::Table *summary = findTable(document, "summary");
        // 526 + 441 + 50 = 1,017 and 1,752 + 1,469 + 350 = 3,571: 6 x 1,017 + 8 x 3,571
        QCOMPARE(shown(summary, 0, 5), std::string("$34,670.000"));
        QCOMPARE(shown(summary, 1, 5), std::string("$34,664.488"));
        QVERIFY(document.cover.amountDetail.find("$34,664.488") != std::string::npos);
    }

    void listsAssumptions() {
        const Sample sample;
        const report::Document document = build(sample.input(Language::en));
        const report::Table *parameters = findTable(document, "parameters");
        QCOMPARE(parameters->rows.size(), std::size_t(3)); // nothing of the part that is switched off
        QCOMPARE(shown(parameters, 0, 2), std::string("3 (Phase 1: MVP), 10 (Phase 2: Scale)"));
        QCOMPARE(shown(parameters, 0, 3), std::string("nodes"));
        QCOMPARE(shown(parameters, 0, 4), std::string("given"));
        QCOMPARE(shown(parameters, 0, 5), std::string("●"));
        QCOMPARE(shown(parameters, 1, 2), std::string("80 %"));
        QCOMPARE(shown(parameters, 2, 2), std::string("no"));
        QCOMPARE(shown(parameters, 2, 4), std::string("default"));
        QCOMPARE(shown(parameters, 2, 5), std::string());
        const report::Table *exclusions = findTable(document, "exclusions");
        QCOMPARE(shown(exclusions, 0, 1), std::string("Support plan"));
        QVERIFY(shown(exclusions, 1, 1).find("Private CA") == 0);
        QCOMPARE(shown(findTable(document, "drivers"), 0, 4),
                 std::string("in steps: month 1: 1,000, month 7: 15,000"));
    }

    void bindsToDrivers() {
        Sample sample;
        Binding binding;
        binding.driver = "users";
        binding.scale = decimal("0.001");
        binding.minimum = Decimal(3);
        binding.roundUp = true;
        ParameterInput &input = sample.scenario.workloads[0].parameters[0];
        input.phases.erase("mvp");
        input.binding = binding;
        const report::Document document = build(sample.input(Language::ja));
        QCOMPARE(
            shown(findTable(document, "parameters"), 0, 2),
            std::string("10（フェーズ2：拡大）、それ以外は 「ユーザー数」に連動 × 0.001、最小 3、切上げ"));
    }

    void namesPricesAndSources() {
        const Sample sample;
        const report::Document document = build(sample.input(Language::ja));
        const report::Table *prices = findTable(document, "prices");
        QCOMPARE(prices->rows.size(), std::size_t(4));
        QCOMPARE(shown(prices, 1, 0), std::string("2")); // found again where the table is split
        QCOMPARE(shown(prices, 0, 5), std::string("スポット"));
        QCOMPARE(shown(prices, 0, 7), std::string("$0.30"));
        QCOMPARE(shown(prices, 1, 7), std::string("$1.006"));
        QCOMPARE(shown(prices, 0, 8), std::string("資料003"));
        QCOMPARE(shown(prices, 0, 9), std::string("2025-11-02"));
        QCOMPARE(shown(prices, 0, 10), std::string("仮定"));
        QVERIFY(!prices->notes.empty());
        const report::Table *lines = findTable(document, "lines");
        QCOMPARE(shown(lines, 1, 6), std::string("$1.006"));
        QCOMPARE(shown(lines, 1, 7), std::string("438"));
        QCOMPARE(shown(lines, 1, 8), std::string("$440.628"));
        QCOMPARE(shown(lines, 4, 8), std::string("$1,015.868"));
    }

    void reckonsTheReturn() {
        Sample sample;
        Economics &economics = sample.scenario.economics;
        economics.revenue = {{"sales", {"売上", "Sales"}, usd("120000"), 1, 12}};
        economics.otherCosts = {{"staff", {"人件費", "Staff"}, usd("60000"), 1, 12}};
        const report::Document document = build(sample.input(Language::en));
        const report::Table *table = findTable(document, "economics");
        QVERIFY(table != nullptr);
        QCOMPARE(shown(table, 0, 4), std::string("$32,477.832")); // 120,000 - 27,522.168 - 60,000
        QCOMPARE(shown(table, 0, 5), std::string("77.1 %"));
        QCOMPARE(shown(table, 0, 6), std::string("37.1 %")); // of 87,522.168
        QCOMPARE(shown(table, 0, 7), std::string("54.1 %")); // of 60,000
        QVERIFY(columnsFoot(*table));
    }

    void setsQuotedAgainstComputed() {
        Sample sample;
        QuotedFigure figure;
        figure.key = "initial";
        figure.label = {"初期費用", "Initial cost"};
        figure.where = {"要約", "summary"};
        figure.unit = "USD/month";
        figure.value = 8245;
        QuotedFigure hidden = figure;
        hidden.inReport = false;
        sample.reconciled = {{&figure, decimal("1015.868"), false, {}}, {&hidden, Decimal(1), false, {}}};
        const report::Document document = build(sample.input(Language::en));
        const report::Table *table = findTable(document, "quoted");
        QCOMPARE(table->rows.size(), std::size_t(1));
        QVERIFY(shown(table, 0, 3).find("$1,015.868") == 0);
        QCOMPARE(std::get<Decimal>(table->rows[0].cells[4].value), decimal("7229.132"));
        QCOMPARE(shown(table, 0, 5), std::string("8.12×")); // 8,245 / 1,015.868 = 8.116
        QVERIFY(shown(table, 0, 6).find("Differs.") == 0);
    }
};

QTEST_APPLESS_MAIN(TablesTest)
#include "tables_test.moc"
