// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/line_items_table.h"

#include "core/report/gaps.h"
#include "core/report/labels.h"
#include "core/report/price_text.h"
#include "core/report/spans.h"
#include "core/report/tables/table_builder.h"
#include "core/report/words.h"

namespace mitsumori::report {

namespace {

using Position = TableBuilder::Position;

/// Each takes two columns. Every month of every line is in the CSV of line items.
constexpr std::size_t mostMonths = 3;

void addColumns(TableBuilder &table, const std::vector<Span> &months, Language language) {
    const Words say{language};
    for (const char *const key : {"column.line", "column.description", "column.service", "column.sku",
                                  "column.purchase", "column.unit"})
        table.addColumn(say(key));
    table.addColumn(say("column.unit-price"), ColumnKind::number);
    for (const Span &month : months) {
        const TextArguments number{{"month", std::to_string(month.from)}};
        table.addColumn(say("column.quantity-of", number), ColumnKind::number);
        table.addColumn(say("column.amount-of", number), ColumnKind::money);
    }
    for (const char *const key : {"column.source", "column.as-of", "column.state"})
        table.addColumn(say(key));
}

void addLine(TableBuilder &table, const Input &input, const LineItem &line, const std::vector<Span> &months,
             std::vector<std::vector<Position>> &amounts) {
    const Rate *rate = line.rate;
    table.startRow();
    table.addText(line.id);
    table.addText(line.description.in(input.language));
    table.addText(line.service);
    table.addText(line.dimension);
    table.addText(rate != nullptr ? purchaseText(*rate, input.language)
                                  : purchaseLabel(line.purchase, input.language));
    table.addText(unitLabel(line.unit, input.language));
    table.addCell(rate != nullptr ? unitPriceCell(*rate) : Cell{});
    for (std::size_t i = 0; i < months.size(); ++i) {
        const std::size_t month = std::size_t(months[i].from - 1);
        if (month >= line.months.size()) {
            table.addEmpty();
            table.addEmpty();
            continue;
        }
        table.addNumber(line.months[month].quantity.value(), 6);
        amounts[i].push_back(table.addMoney(line.months[month].amount));
    }
    table.addText(rate != nullptr ? rate->source.in(input.language) : std::string());
    table.addText(rate != nullptr ? rate->asOf.text() : std::string());
    table.addText(rate != nullptr ? stateLabel(rate->state, input.language) : std::string());
}

Table lineItemsTable(const Input &input, const CloudEstimate &cloud) {
    const Words say{input.language};
    const std::vector<Span> months = sampleMonths(input.scenario, input.language, mostMonths);
    TableBuilder table(input.language, idFor(input.estimate, cloud, "lines"),
                       titleFor(input.estimate, cloud, say("lines.title")),
                       amountCaption(cloud, input.language));
    addColumns(table, months, input.language);
    std::vector<std::vector<Position>> amounts(months.size());
    for (const LineItem &line : cloud.lines)
        addLine(table, input, line, months, amounts);
    table.startRow(RowKind::total);
    table.addText(say("row.total"));
    for (int i = 0; i < 6; ++i)
        table.addEmpty();
    for (std::size_t i = 0; i < months.size(); ++i) {
        table.addEmpty();
        const int month = months[i].from;
        table.expectSum(table.addMoney(cloud.sum(month, month), isLowerBound(cloud, month)), amounts[i]);
    }
    table.addNote(say("lines.note"));
    if (input.scenario.roundLines)
        table.addNote(say("summary.line-rounding-note"));
    table.addNote(gapNote(cloud, input.language));
    return table.finish();
}

} // namespace

std::vector<Table> lineItemsTables(const Input &input) {
    std::vector<Table> result;
    for (const CloudEstimate &cloud : input.estimate.clouds)
        if (!cloud.lines.empty())
            result.push_back(lineItemsTable(input, cloud));
    return result;
}

} // namespace mitsumori::report
