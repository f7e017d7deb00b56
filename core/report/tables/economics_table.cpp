// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/economics_table.h"

#include "core/analysis/economics.h"
#include "core/report/gaps.h"
#include "core/report/labels.h"
#include "core/report/tables/table_builder.h"
#include "core/report/words.h"

#include <array>

namespace mitsumori::report {

namespace {

using Position = TableBuilder::Position;

/// Revenue, infrastructure, other costs and net: revenue is what the other three add up to.
std::array<Position, 4> addAmounts(TableBuilder &table, const std::array<Money, 4> &amounts) {
    std::array<Position, 4> cells{};
    for (std::size_t i = 0; i < amounts.size(); ++i)
        cells[i] = table.addMoney(amounts[i]);
    table.expectSum(cells[0], {cells[1], cells[2], cells[3]});
    return cells;
}

Table economicsTable(const Input &input, const CloudEstimate &cloud,
                     const std::vector<PeriodEconomics> &periods) {
    const Words say{input.language};
    TableBuilder table(input.language, idFor(input.estimate, cloud, "economics"),
                       titleFor(input.estimate, cloud, say("economics.title")),
                       amountCaption(cloud, input.language));
    table.addColumn(say("column.period"));
    for (const char *const key :
         {"column.revenue", "column.infrastructure", "column.other-costs", "column.net"})
        table.addColumn(say(key), ColumnKind::money);
    for (const char *const key : {"column.gross-margin", "column.roi-total", "column.roi-other"})
        table.addColumn(say(key), ColumnKind::percent);
    const Money zero(cloud.total.currency());
    std::array<Money, 4> all{zero, zero, zero, zero};
    std::array<std::vector<Position>, 4> columns;
    for (const PeriodEconomics &period : periods) {
        const std::array<Money, 4> amounts{period.revenue, period.infrastructure, period.otherCosts,
                                           period.net};
        table.startRow();
        table.addText(period.label.in(input.language));
        const auto cells = addAmounts(table, amounts);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            all[i] += amounts[i];
            columns[i].push_back(cells[i]);
        }
        for (const auto &ratio : {period.grossMargin, period.roiOnTotal, period.roiOnOther})
            table.addPercent(ratio);
    }
    if (periods.size() > 1) {
        table.startRow(RowKind::total);
        table.addText(say("row.total"));
        const auto cells = addAmounts(table, all);
        for (std::size_t i = 0; i < cells.size(); ++i)
            table.expectSum(cells[i], columns[i]);
    }
    table.addNote(say("economics.margin-note"));
    table.addNote(say("economics.roi-total-note"));
    table.addNote(say("economics.roi-other-note"));
    if (const auto month = paybackMonth(input.scenario, cloud))
        table.addNote(
            say("economics.payback", {{"month", monthLabel(input.scenario, *month, input.language)}}));
    if (!cloud.gaps.empty())
        table.addNote(say("economics.gap-note"));
    table.addNote(gapNote(cloud, input.language));
    return table.finish();
}

} // namespace

std::vector<Table> economicsTables(const Input &input) {
    std::vector<Table> result;
    for (const CloudEstimate &cloud : input.estimate.clouds)
        if (const auto periods = yearlyEconomics(input.scenario, cloud); !periods.empty())
            result.push_back(economicsTable(input, cloud, periods));
    return result;
}

} // namespace mitsumori::report
