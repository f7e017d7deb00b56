// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/screen/line_table.h"

#include "core/report/decimals.h"
#include "core/report/labels.h"
#include "core/report/price_text.h"
#include "core/report/spans.h"
#include "core/text/catalogue.h"
#include "core/units/format.h"

namespace mitsumori::report {

namespace {

Cell textCell(const std::string &text) {
    return {text, text};
}

void addColumns(Table &table, const Scenario &scenario, int months, LineFigure figure, Language language) {
    for (const char *key : {"ui.table.item", "ui.table.category", "ui.table.purchase", "ui.table.unit",
                            "ui.table.unitPrice", "ui.table.priceState"})
        table.columns.push_back({text(language, key), ColumnKind::text});
    table.columns[4].kind = ColumnKind::number;
    const auto kind = figure == LineFigure::amount ? ColumnKind::money : ColumnKind::number;
    for (int month = 1; month <= months; ++month)
        table.columns.push_back({monthLabel(scenario, month, language), kind});
    table.columns.push_back({text(language, "ui.table.total"), ColumnKind::money});
}

} // namespace

std::string lineLabel(const Scenario &scenario, const LineItem &line, Language language) {
    const std::string &description = line.description.in(language);
    return description.empty() ? workloadLabel(scenario.workloads[line.workload], language) : description;
}

Table lineTable(const Scenario &scenario, const CloudEstimate &cloud, LineFigure figure, Language language) {
    Table table;
    table.id = "lines";
    const int months = monthCount(scenario, cloud);
    addColumns(table, scenario, months, figure, language);
    std::vector<Money> all = cloud.monthly;
    for (const LineItem &line : cloud.lines)
        for (const LineMonth &month : line.months)
            all.push_back(month.amount);
    const int decimals = commonDecimals(all);
    for (const LineItem &line : cloud.lines) {
        Row row;
        row.cells.push_back(textCell(lineLabel(scenario, line, language)));
        row.cells.push_back(textCell(categoryLabel(line.category, language)));
        row.cells.push_back(textCell(purchaseLabel(line.purchase, language)));
        row.cells.push_back(textCell(unitLabel(line.unit, language)));
        row.cells.push_back(line.rate == nullptr ? Cell{} : unitPriceCell(*line.rate));
        row.cells.push_back(
            textCell(line.rate == nullptr ? std::string() : stateLabel(line.rate->state, language)));
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
    Row sum;
    sum.kind = RowKind::total;
    sum.cells.push_back(textCell(text(language, "ui.table.total")));
    sum.cells.resize(std::size_t(lineTableFirstMonth));
    for (int month = 1; month <= months; ++month) {
        const Money amount = cloud.monthly[std::size_t(month - 1)];
        sum.cells.push_back(figure == LineFigure::amount ? Cell{amount, formatMoney(amount, decimals)}
                                                         : Cell{});
    }
    sum.cells.push_back({cloud.total, formatMoney(cloud.total, decimals)});
    table.rows.push_back(std::move(sum));
    return table;
}

} // namespace mitsumori::report
