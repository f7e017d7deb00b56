// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/growth.h"

#include "core/analysis/economics.h"
#include "core/json/write.h"
#include "core/report/csv/csv.h"
#include "core/text/text_table.h"
#include "core/units/format.h"

#include <algorithm>
#include <functional>

namespace mitsumori {

namespace {

/// A column: its name, its value in a month (nothing where there is none) and how people read it.
struct GrowthColumn {
    std::string key, title;
    std::function<report::Cell(const GrowthMonth &)> cell;
};

report::Cell of(Money amount, int leastDecimals = 0) {
    return {amount, formatMoney(amount, std::max(leastDecimals, decimalsNeeded(amount)))};
}
report::Cell of(const std::optional<Money> &amount) {
    return amount ? report::Cell{*amount, formatMoney(*amount, 6)} : report::Cell{};
}

/// Drivers, inferences and money; revenue only where the scenario states any.
std::vector<GrowthColumn> columnsOf(const Scenario &scenario, Language language) {
    const auto title = [language](const char *key) { return text(language, "growth." + std::string(key)); };
    std::vector<GrowthColumn> columns;
    for (std::size_t i = 0; i < scenario.drivers.size(); ++i)
        columns.push_back(
            {scenario.drivers[i].key, scenario.drivers[i].label.in(language), [i](const GrowthMonth &month) {
                 return report::Cell{month.drivers[i], formatNumberShort(month.drivers[i])};
             }});
    columns.push_back({"inferences", title("inferences"), [](const GrowthMonth &month) {
                           return report::Cell{month.inferences, formatNumber(month.inferences, 0)};
                       }});
    columns.push_back({"cost", title("cost"), [](const GrowthMonth &month) { return of(month.cost); }});
    columns.push_back({"cumulativeCost", title("cumulativeCost"),
                       [](const GrowthMonth &month) { return of(month.cumulativeCost); }});
    columns.push_back({"costPerUser", title("costPerUser"),
                       [](const GrowthMonth &month) { return of(month.costPerUser); }});
    columns.push_back({"costPerThousand", title("costPerThousand"),
                       [](const GrowthMonth &month) { return of(month.costPerThousand); }});
    if (scenario.economics.plans.empty() && scenario.economics.revenue.empty() &&
        scenario.economics.otherCosts.empty())
        return columns;
    columns.push_back(
        {"revenue", title("revenue"), [](const GrowthMonth &month) { return of(month.revenue); }});
    columns.push_back({"grossMargin", title("grossMargin"), [](const GrowthMonth &month) {
                           return month.grossMargin
                                      ? report::Cell{*month.grossMargin,
                                                     formatNumber(*month.grossMargin * Decimal(100), 1) +
                                                         " %"}
                                      : report::Cell{};
                       }});
    columns.push_back({"cumulativeNet", title("cumulativeNet"),
                       [](const GrowthMonth &month) { return of(month.cumulativeNet); }});
    return columns;
}

json::Value valueOf(const report::Cell &cell) {
    if (const Decimal *number = std::get_if<Decimal>(&cell.value))
        return *number;
    if (const Money *amount = std::get_if<Money>(&cell.value))
        return json::Number{amount->text()};
    return nullptr;
}

} // namespace

std::string growthText(const Scenario &scenario, const Estimate &estimate, Language language) {
    const std::vector<GrowthColumn> columns = columnsOf(scenario, language);
    std::string out;
    for (const CloudEstimate &cloud : estimate.clouds) {
        std::vector<std::string> heads{text(language, "cli.month"), text(language, "cli.calendar")};
        std::set<std::size_t> right{0};
        for (const GrowthColumn &column : columns) {
            right.insert(heads.size());
            heads.push_back(column.title);
        }
        TextTable table(heads, right);
        int month = 0;
        for (const GrowthMonth &entry : growth(scenario, cloud)) {
            std::vector<std::string> cells{std::to_string(++month), scenario.start.plus(month - 1).text()};
            for (const GrowthColumn &column : columns)
                cells.push_back(column.cell(entry).shown);
            table.add(std::move(cells));
        }
        out += text(language, "growth.title",
                    {{"scenario", scenario.name.in(language)},
                     {"cloud", findServiceMap(cloud.cloud)->label + " " + cloud.region}}) +
               "\n\n" + table.text();
        if (const auto payback = paybackMonth(scenario, cloud))
            out += text(language, "growth.payback", {{"month", std::to_string(*payback)}}) + "\n";
        if (!cloud.gaps.empty())
            out += text(language, "growth.gaps", {{"gaps", std::to_string(cloud.gaps.size())}}) + "\n";
        out += "\n";
    }
    return out;
}

std::string growthJson(const Scenario &scenario, const Estimate &estimate, Language language) {
    json::Array clouds;
    for (const CloudEstimate &cloud : estimate.clouds) {
        json::Array months;
        for (const GrowthMonth &entry : growth(scenario, cloud)) {
            json::Value month;
            month.set("month", int(months.size()) + 1);
            for (const GrowthColumn &column : columnsOf(scenario, language))
                month.set(column.key, valueOf(column.cell(entry)));
            months.push_back(std::move(month));
        }
        json::Value value;
        value.set("cloud", cloud.cloud);
        value.set("gaps", int(cloud.gaps.size()));
        const auto payback = paybackMonth(scenario, cloud);
        value.set("paybackMonth", payback ? json::Value(*payback) : json::Value(nullptr));
        value.set("months", std::move(months));
        clouds.push_back(std::move(value));
    }
    json::Value root;
    root.set("scenario", scenario.name.in(language));
    root.set("currency", facts(estimate.currency).code);
    root.set("clouds", std::move(clouds));
    return json::write(root);
}

std::string growthCsv(const Scenario &scenario, const Estimate &estimate, Language language) {
    const std::vector<GrowthColumn> columns = columnsOf(scenario, language);
    report::Table table;
    for (const char *key : {"growth.cloud", "cli.month", "cli.calendar"})
        table.columns.push_back({text(language, key)});
    for (const GrowthColumn &column : columns)
        table.columns.push_back({column.title});
    for (const CloudEstimate &cloud : estimate.clouds) {
        int month = 0;
        for (const GrowthMonth &entry : growth(scenario, cloud)) {
            report::Row row;
            row.cells.push_back({cloud.cloud, {}});
            row.cells.push_back({Decimal(++month), {}});
            row.cells.push_back({scenario.start.plus(month - 1).text(), {}});
            for (const GrowthColumn &column : columns)
                row.cells.push_back(column.cell(entry));
            table.rows.push_back(std::move(row));
        }
    }
    return report::csv(table);
}

} // namespace mitsumori
