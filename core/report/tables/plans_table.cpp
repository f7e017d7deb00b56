// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/plans_table.h"

#include "core/analysis/economics.h"
#include "core/report/tables/table_builder.h"
#include "core/report/words.h"

#include <iterator>
#include <map>
#include <set>

namespace mitsumori::report {

namespace {

/// A plan that follows a driver is known in every month; one table shows at most this many months.
constexpr std::size_t mostMonths = 4;

/// The months to show: those in which subscribers are stated; with drivers only, the first and the last.
std::set<int> shownMonths(const Scenario &scenario) {
    std::set<int> months;
    for (const RevenuePlan &plan : scenario.economics.plans)
        for (const auto &entry : plan.subscribers)
            if (entry.first >= 1 && entry.first <= scenario.months)
                months.insert(entry.first);
    if (months.empty())
        months = {1, scenario.months};
    while (months.size() > mostMonths)
        months.erase(std::next(months.begin())); // keeps the first and the latest
    return months;
}

} // namespace

std::vector<Table> plansTables(const Input &input) {
    const std::vector<RevenuePlan> &plans = input.scenario.economics.plans;
    if (plans.empty())
        return {};
    const Words say{input.language};
    const Currency currency = plans.front().price.currency();
    TableBuilder table(input.language, "plans", say("plans.title"),
                       say("plans.caption", {{"currency", std::string(facts(currency).code)}}));
    table.addColumn(say("column.plan"));
    table.addColumn(say("column.plan-price"), ColumnKind::money);
    struct MonthSum {
        Money total;
        std::vector<TableBuilder::Position> parts;
    };
    std::map<int, MonthSum> sums;
    for (const int month : shownMonths(input.scenario)) {
        const TextArguments name{{"month", std::to_string(month)}};
        table.addColumn(say("column.subscribers-of", name), ColumnKind::number);
        table.addColumn(say("column.revenue-of", name), ColumnKind::money);
        sums[month].total = Money(currency);
    }
    for (const RevenuePlan &plan : plans) {
        table.startRow();
        table.addText(plan.label.isEmpty() ? plan.key : plan.label.in(input.language));
        table.addMoney(plan.price);
        for (auto &[month, sum] : sums) {
            const auto count = subscribers(input.scenario, plan, month);
            const Money revenue = plan.price.scaled(count.value_or(Decimal(0)));
            if (!count) {
                table.addEmpty();
                table.addEmpty();
                continue;
            }
            table.addNumber(*count, 2);
            sum.parts.push_back(table.addMoney(revenue));
            sum.total += revenue;
        }
    }
    table.startRow(RowKind::total);
    table.addText(say("row.total"));
    table.addEmpty();
    for (const auto &[month, sum] : sums) {
        table.addEmpty();
        table.expectSum(table.addMoney(sum.total), sum.parts);
    }
    return {table.finish()};
}

} // namespace mitsumori::report
