// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/line_table.h"

#include "core/report/decimals.h"
#include "core/report/labels.h"
#include "core/report/price_text.h"
#include "core/report/spans.h"
#include "core/text/catalogue.h"
#include "core/units/format.h"

namespace mitsumori::views {

namespace {

report::Cell textCell(const std::string &text) {
    return {text, text};
}

void addColumns(report::Table &table, const Scenario &scenario, int months, LineFigure figure,
                Language language) {
    for (const char *key : {"ui.table.item", "ui.table.category", "ui.table.purchase", "ui.table.unit",
                            "ui.table.unitPrice", "ui.table.priceState"})
        table.columns.push_back({text(language, key), report::ColumnKind::text});
    table.columns[4].kind = report::ColumnKind::number;
    const auto kind = figure == LineFigure::amount ? report::ColumnKind::money : report::ColumnKind::number;
    for (int month = 1; month <= months; ++month)
        table.columns.push_back({report::monthLabel(scenario, month, language), kind});
    table.columns.push_back({text(language, "ui.table.total"), report::ColumnKind::money});
}

} // namespace

std::string lineLabel(const Scenario &scenario, const LineItem &line, Language language) {
    const std::string &description = line.description.in(language);
    return description.empty() ? report::workloadLabel(scenario.workloads[line.workload], language)
                               : description;
}

report::Table lineTable(const Scenario &scenario, const CloudEstimate &cloud, LineFigure figure,
                        Language language) {
    report::Table table;
    table.id = "lines";
    const int months = report::monthCount(scenario, cloud);
    addColumns(table, scenario, months, figure, language);
    std::vector<Money> all = cloud.monthly;
    for (const LineItem &line : cloud.lines)
        for (const LineMonth &month : line.months)
            all.push_back(month.amount);
    const int decimals = report::commonDecimals(all);
    for (const LineItem &line : cloud.lines) {
        report::Row row;
        row.cells.push_back(textCell(lineLabel(scenario, line, language)));
        row.cells.push_back(textCell(report::categoryLabel(line.category, language)));
        row.cells.push_back(textCell(report::purchaseLabel(line.purchase, language)));
        row.cells.push_back(textCell(unitLabel(line.unit, language)));
        row.cells.push_back(line.rate == nullptr ? report::Cell{} : report::unitPriceCell(*line.rate));
        row.cells.push_back(
            textCell(line.rate == nullptr ? std::string() : report::stateLabel(line.rate->state, language)));
        for (int month = 1; month <= months; ++month) {
            const LineMonth &cell = line.months[std::size_t(month - 1)];
            if (figure == LineFigure::amount)
                row.cells.push_back({cell.amount, formatMoney(cell.amount, decimals)});
            else
                row.cells.push_back({cell.quantity.value(), formatNumberShort(cell.quantity.value(), 6)});
        }
        row.cells.push_back({line.total, formatMoney(line.total, decimals)});
        table.rows.push_back(std::move(row));
    }
    report::Row sum;
    sum.kind = report::RowKind::total;
    sum.cells.push_back(textCell(text(language, "ui.table.total")));
    sum.cells.resize(std::size_t(lineTableFirstMonth));
    for (int month = 1; month <= months; ++month) {
        const Money amount = cloud.monthly[std::size_t(month - 1)];
        sum.cells.push_back(figure == LineFigure::amount ? report::Cell{amount, formatMoney(amount, decimals)}
                                                         : report::Cell{});
    }
    sum.cells.push_back({cloud.total, formatMoney(cloud.total, decimals)});
    table.rows.push_back(std::move(sum));
    return table;
}

} // namespace mitsumori::views
