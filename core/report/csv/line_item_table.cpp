// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/csv/csv.h"
#include "core/report/labels.h"
#include "core/report/tables/table_builder.h"
#include "core/report/words.h"
#include "core/units/format.h"

namespace mitsumori::report {

namespace {

struct Line {
    const Scenario &scenario;
    const CloudEstimate &cloud;
    const LineItem &item;
    Language language;
};

/// What one unit cost in this month after tiers, allowances and minima, in the estimate's currency.
void addEffectivePrice(TableBuilder &table, const LineMonth &month) {
    if (month.quantity.isZero()) {
        table.addEmpty();
        return;
    }
    const Decimal price = month.exact.amount() / month.quantity.value();
    table.addNumber(price, Decimal::fractionDigits);
}

void addMonth(TableBuilder &table, const Line &line, int month) {
    const LineItem &item = line.item;
    const LineMonth &values = item.months[std::size_t(month - 1)];
    table.startRow();
    table.addText(line.cloud.cloud);
    table.addText(line.cloud.region);
    table.addInteger(month);
    table.addText(line.scenario.start.plus(month - 1).text());
    table.addText(item.id);
    table.addText(item.workload < line.scenario.workloads.size()
                      ? workloadLabel(line.scenario.workloads[item.workload], line.language)
                      : std::string());
    table.addText(categoryLabel(item.category, line.language));
    table.addText(item.service);
    table.addText(item.dimension);
    table.addText(item.purchase);
    table.addNumber(values.quantity.value(), 6);
    table.addText(item.unit);
    addEffectivePrice(table, values);
    table.addMoney(values.amount);
    table.addText(std::string(facts(values.amount.currency()).code));
    const Rate *rate = item.rate;
    table.addText(rate != nullptr ? rate->source.in(line.language) : std::string());
    table.addText(rate != nullptr ? rate->asOf.text() : std::string());
    table.addText(std::string(code(rate != nullptr ? rate->state : PriceState::missing)));
}

} // namespace

Table lineItemTable(const Scenario &scenario, const Estimate &estimate, Language language) {
    const Words say{language};
    TableBuilder table(language, "line-items", say("line-items.title"));
    const std::pair<const char *, ColumnKind> columns[] = {
        {"cloud", ColumnKind::text},
        {"region", ColumnKind::text},
        {"month", ColumnKind::integer},
        {"calendar-month", ColumnKind::text},
        {"line", ColumnKind::text},
        {"part", ColumnKind::text},
        {"category", ColumnKind::text},
        {"service", ColumnKind::text},
        {"sku", ColumnKind::text},
        {"purchase", ColumnKind::text},
        {"quantity", ColumnKind::number},
        {"unit", ColumnKind::text},
        {"effective-price", ColumnKind::number},
        {"amount", ColumnKind::money},
        {"currency", ColumnKind::text},
        {"source", ColumnKind::text},
        {"as-of", ColumnKind::text},
        {"state", ColumnKind::text},
    };
    for (const auto &[key, kind] : columns)
        table.addColumn(say("column." + std::string(key)), kind);
    for (const CloudEstimate &cloud : estimate.clouds)
        for (const LineItem &item : cloud.lines)
            for (std::size_t month = 1; month <= item.months.size(); ++month)
                addMonth(table, {scenario, cloud, item, language}, int(month));
    return table.finish();
}

} // namespace mitsumori::report
