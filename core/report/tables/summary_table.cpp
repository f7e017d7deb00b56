// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/summary_table.h"

#include "core/report/gaps.h"
#include "core/report/labels.h"
#include "core/report/spans.h"
#include "core/report/tables/table_builder.h"
#include "core/report/tax.h"
#include "core/report/words.h"

#include <functional>

namespace mitsumori::report {

namespace {

using Position = TableBuilder::Position;

/// The amounts of one row: a single span (first month, peak, total) or a year of the total.
struct Amounts {
    std::vector<Span> spans; ///< first month, peak month, the years, all months
    std::vector<Money> values;
    int peak = 1;
};

Amounts amountsOf(const Input &input, const CloudEstimate &cloud) {
    Amounts amounts;
    amounts.peak = peakMonth(cloud);
    amounts.spans.push_back({"first", {}, 1, 1});
    amounts.spans.push_back({"peak", {}, amounts.peak, amounts.peak});
    for (const Span &year : yearColumns(input.scenario, input.language))
        amounts.spans.push_back(year);
    amounts.spans.push_back({"total", {}, 1, monthCount(input.scenario, cloud)});
    for (const Span &span : amounts.spans)
        amounts.values.push_back(cloud.sum(span.from, span.to));
    return amounts;
}

/// One row of amounts made from those of the cloud.
std::vector<Position> addRow(TableBuilder &table, const CloudEstimate &cloud, const Amounts &amounts,
                             const std::string &label, RowKind kind,
                             const std::function<Money(std::size_t)> &value) {
    table.startRow(kind);
    table.addText(label);
    std::vector<Position> cells;
    for (std::size_t i = 0; i < amounts.spans.size(); ++i)
        cells.push_back(table.addMoney(value(i), isLowerBound(cloud, amounts.spans[i].to)));
    return cells;
}

void addCloud(TableBuilder &table, const Input &input, const CloudEstimate &cloud) {
    const Words say{input.language};
    const Amounts amounts = amountsOf(input, cloud);
    const Tax &tax = input.scenario.tax;
    const auto net = [&](std::size_t i) { return amounts.values[i]; };
    const auto onTop = [&](std::size_t i) { return taxOn(amounts.values[i], tax); };
    const TextArguments name{{"cloud", cloudLabel(cloud.cloud)}, {"region", cloud.region}};
    std::string taxNote;
    const auto netCells = addRow(table, cloud, amounts, say("summary.net", name), RowKind::normal, net);
    table.expectSum(netCells.back(), {netCells.begin() + 2, netCells.end() - 1});
    if (tax.rate > Decimal(0)) {
        const auto taxCells =
            addRow(table, cloud, amounts, taxLabel(tax, input.language), RowKind::normal, onTop);
        const auto grossCells = addRow(table, cloud, amounts, say("summary.gross", name), RowKind::total,
                                       [&](std::size_t i) { return net(i) + onTop(i); });
        for (std::size_t i = 0; i < grossCells.size(); ++i)
            table.expectSum(grossCells[i], {netCells[i], taxCells[i]});
        Money years(cloud.total.currency());
        for (std::size_t i = 2; i + 1 < amounts.spans.size(); ++i)
            years += onTop(i);
        if (years != onTop(amounts.spans.size() - 1))
            taxNote = say("tax.column-note");
    }
    if (input.scenario.roundLines)
        addRow(table, cloud, amounts, say("summary.exact", name), RowKind::normal,
               [&](std::size_t i) { return exactSum(cloud, amounts.spans[i].from, amounts.spans[i].to); });
    table.addNote(
        say("summary.peak-note", {{"cloud", cloudLabel(cloud.cloud)},
                                  {"month", monthLabel(input.scenario, amounts.peak, input.language)}}));
    table.addNote(taxNote);
    table.addNote(gapNote(cloud, input.language));
}

} // namespace

std::vector<Table> summaryTables(const Input &input) {
    const Words say{input.language};
    TableBuilder table(input.language, "summary", say("summary.title"),
                       amountCaption(input.estimate.currency, input.language));
    table.addColumn(say("column.cloud"));
    table.addColumn(say("column.first-month"), ColumnKind::money);
    table.addColumn(say("column.peak-month"), ColumnKind::money);
    for (const Span &year : yearColumns(input.scenario, input.language))
        table.addColumn(year.label, ColumnKind::money);
    table.addColumn(say("column.whole", {{"months", std::to_string(input.scenario.months)}}),
                    ColumnKind::money);
    for (const CloudEstimate &cloud : input.estimate.clouds)
        if (!cloud.monthly.empty())
            addCloud(table, input, cloud);
    if (table.isEmpty())
        return {};
    if (input.scenario.roundLines)
        table.addNote(say("summary.line-rounding-note"));
    return {table.finish()};
}

} // namespace mitsumori::report
