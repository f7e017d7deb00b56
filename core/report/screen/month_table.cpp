// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/screen/month_table.h"

#include "core/report/decimals.h"
#include "core/report/gaps.h"
#include "core/report/labels.h"
#include "core/report/spans.h"
#include "core/text/catalogue.h"
#include "core/units/format.h"

namespace mitsumori::report {

Table monthTable(const Scenario &scenario, const CloudEstimate &cloud, Language language) {
    const std::vector<std::string> categories = usedCategories(cloud);
    const int months = monthCount(scenario, cloud);
    Table table;
    table.id = "months";
    table.columns.push_back({text(language, "ui.table.month"), ColumnKind::text});
    for (const std::string &category : categories)
        table.columns.push_back({categoryLabel(category, language), ColumnKind::money});
    table.columns.push_back({text(language, "ui.table.total"), ColumnKind::money});
    table.columns.push_back({text(language, "ui.table.cumulative"), ColumnKind::money});

    std::vector<std::vector<Money>> rows;
    std::vector<Money> all;
    Money cumulative(cloud.total.currency());
    for (int month = 1; month <= months; ++month) {
        std::vector<Money> row;
        for (const std::string &category : categories)
            row.push_back(cloud.categorySum(category, month, month));
        row.push_back(cloud.monthly[std::size_t(month - 1)]);
        cumulative += row.back();
        row.push_back(cumulative);
        all.insert(all.end(), row.begin(), row.end());
        rows.push_back(std::move(row));
    }
    // one number of decimals for all, so that what is printed adds up
    const int decimals = commonDecimals(all);
    for (int month = 1; month <= months; ++month) {
        Row row;
        const std::string label = monthLabel(scenario, month, language);
        row.cells.push_back({label, label});
        const std::vector<Money> &amounts = rows[std::size_t(month - 1)];
        for (std::size_t i = 0; i < amounts.size(); ++i) {
            const bool isSum = i >= categories.size();
            const std::string_view mark = isSum ? boundMark(isLowerBound(cloud, month)) : "";
            row.cells.push_back({amounts[i], std::string(mark) + formatMoney(amounts[i], decimals)});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace mitsumori::report
