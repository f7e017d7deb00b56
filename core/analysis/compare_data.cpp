// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/compare.h"
#include "core/json/write.h"
#include "core/report/csv/csv.h"

namespace mitsumori {

namespace {

json::Value exact(Money amount) {
    return json::Number{amount.text()};
}

json::Value cloudJson(const ComparedCloud &cloud) {
    json::Value categories{json::Object{}};
    for (const auto &[category, amount] : cloud.categories)
        categories.set(category, exact(amount));
    return json::Object{{"cloud", cloud.cloud},
                        {"region", cloud.region},
                        {"total", exact(cloud.total)},
                        {"monthlyMean", exact(cloud.monthlyMean)},
                        {"firstMonth", exact(cloud.firstMonth)},
                        {"lastMonth", exact(cloud.lastMonth)},
                        {"perUser", cloud.perUser ? exact(*cloud.perUser) : json::Value()},
                        {"categories", std::move(categories)},
                        {"gaps", int(cloud.gaps)}};
}

} // namespace

std::string comparisonJson(const Comparison &comparison, Language language) {
    json::Array rows;
    for (const ComparedRow &row : comparison.rows) {
        json::Array clouds;
        for (const ComparedCloud &cloud : row.clouds)
            clouds.push_back(cloudJson(cloud));
        json::Value value = json::Object{{"label", row.label.in(language)},
                                         {"file", row.file},
                                         {"variant", row.variant},
                                         {"months", row.months},
                                         {"clouds", std::move(clouds)}};
        if (!row.ranking.empty())
            value.set("ranking", rankingJson(row.recommendation, row.ranking));
        rows.push_back(std::move(value));
    }
    const json::Value root =
        json::Object{{"rows", std::move(rows)}, {"currency", facts(comparison.currency).code}};
    return json::write(root);
}

std::string comparisonCsv(const Comparison &comparison, Language language) {
    report::Table table;
    for (const char *key :
         {"file", "variant", "row", "cloud", "region", "item", "amount", "currency", "gaps"})
        table.columns.push_back({text(language, "compare." + std::string(key))});
    const auto add = [&](const ComparedRow &row, const ComparedCloud &cloud, const std::string &item,
                         Money amount) {
        report::Row cells;
        for (const std::string &word :
             {row.file, row.variant, row.label.in(language), cloud.cloud, cloud.region, item})
            cells.cells.push_back({word, {}});
        cells.cells.push_back({amount, {}});
        cells.cells.push_back({std::string(facts(comparison.currency).code), {}});
        cells.cells.push_back({Decimal(int(cloud.gaps)), {}});
        table.rows.push_back(std::move(cells));
    };
    for (const ComparedRow &row : comparison.rows)
        for (const ComparedCloud &cloud : row.clouds) {
            for (const auto &[category, amount] : cloud.categories)
                add(row, cloud, text(language, "category." + category), amount);
            add(row, cloud, text(language, "compare.total"), cloud.total);
        }
    return report::csv(table);
}

} // namespace mitsumori
