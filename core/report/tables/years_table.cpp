// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/years_table.h"

#include "core/report/driver_text.h"
#include "core/report/gaps.h"
#include "core/report/labels.h"
#include "core/report/spans.h"
#include "core/report/tables/table_builder.h"
#include "core/report/words.h"
#include "core/units/format.h"

#include <algorithm>

namespace mitsumori::report {

namespace {

using Position = TableBuilder::Position;

/// More series than this do not fit beside the amounts; all of them stand among the assumptions.
constexpr std::size_t mostDrivers = 5;

struct Year {
    const Input &input;
    const CloudEstimate &cloud;
    Span span;
    std::size_t drivers;
    const std::vector<std::vector<Decimal>> &series;
};

void addColumns(TableBuilder &table, const Year &year) {
    const Words say{year.input.language};
    table.addColumn(say("column.month"), ColumnKind::integer);
    table.addColumn(say("column.calendar-month"));
    for (std::size_t i = 0; i < year.drivers; ++i) {
        const Driver &driver = year.input.scenario.drivers[i];
        const std::string label = driverLabel(driver, year.input.language);
        table.addColumn(withUnit(label, driver.unit, year.input.language), ColumnKind::number);
    }
    table.addColumn(say("column.monthly-cost"), ColumnKind::money);
    table.addColumn(say("column.cumulative"), ColumnKind::money);
}

/// The months; returns the cells of the monthly costs.
std::vector<Position> addMonths(TableBuilder &table, const Year &year) {
    std::vector<Position> monthly;
    std::optional<Position> before;
    for (int month = year.span.from; month <= year.span.to; ++month) {
        table.startRow();
        table.addInteger(month);
        table.addText(year.input.scenario.start.plus(month - 1).text());
        for (std::size_t i = 0; i < year.drivers; ++i)
            table.addNumber(year.series[i][std::size_t(month - 1)], 2);
        const bool lowerBound = isLowerBound(year.cloud, month);
        monthly.push_back(table.addMoney(year.cloud.monthly[std::size_t(month - 1)], lowerBound));
        const Position cumulative = table.addMoney(year.cloud.sum(1, month), lowerBound);
        if (before)
            table.expectSum(cumulative, {*before, monthly.back()});
        else
            table.expectSum(cumulative, {monthly.back()}, year.cloud.sum(1, month - 1));
        before = cumulative;
    }
    return monthly;
}

Table yearTable(const Year &year) {
    const Language language = year.input.language;
    const Words say{language};
    TableBuilder table(
        language, idFor(year.input.estimate, year.cloud, year.span.id),
        titleFor(year.input.estimate, year.cloud, say("years.title", {{"year", year.span.label}})),
        amountCaption(year.cloud, language));
    addColumns(table, year);
    const std::vector<Position> monthly = addMonths(table, year);
    const Money sum = year.cloud.sum(year.span.from, year.span.to);
    table.startRow(RowKind::total);
    table.addText(say("row.total"));
    for (std::size_t i = 0; i < year.drivers + 1; ++i)
        table.addEmpty();
    const bool lowerBound = isLowerBound(year.cloud, year.span.to);
    table.expectSum(table.addMoney(sum, lowerBound), monthly);
    const Money average(sum.currency(), multiplyDivide(sum.units(), 1, year.span.to - year.span.from + 1));
    table.addNote(
        say("years.average", {{"amount", std::string(boundMark(lowerBound)) + formatMoney(average)}}));
    if (lowerBound)
        table.addNote(gapNote(year.cloud, language));
    return table.finish();
}

} // namespace

std::vector<Table> yearsTables(const Input &input) {
    const auto series = driverSeries(input.scenario.drivers, input.scenario.months);
    const std::size_t drivers = std::min(input.scenario.drivers.size(), mostDrivers);
    std::vector<Table> result;
    for (const CloudEstimate &cloud : input.estimate.clouds)
        for (Span span : yearSpans(input.scenario, input.language)) {
            span.to = std::min(span.to, monthCount(input.scenario, cloud));
            if (span.from <= span.to)
                result.push_back(yearTable({input, cloud, span, drivers, series}));
        }
    return result;
}

} // namespace mitsumori::report
