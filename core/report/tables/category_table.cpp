// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/category_table.h"

#include "core/report/gaps.h"
#include "core/report/labels.h"
#include "core/report/tables/table_builder.h"
#include "core/report/words.h"

#include <algorithm>

namespace mitsumori::report {

Table categoryTable(const Input &input, const CloudEstimate &cloud, const CategoryTable &what) {
    using Position = TableBuilder::Position;
    const Words say{input.language};
    TableBuilder table(input.language, what.id, what.title, what.caption);
    table.addColumn(say("column.category"));
    for (const Span &span : what.spans)
        table.addColumn(span.label, ColumnKind::money);
    if (what.withSum)
        table.addColumn(say("column.total"), ColumnKind::money);
    const int last = monthCount(input.scenario, cloud);
    std::vector<Position> rights; // the sums on the right, for the sum of all
    std::vector<std::vector<Position>> columns(what.spans.size());
    for (const std::string &category : usedCategories(cloud)) {
        table.startRow();
        table.addText(categoryLabel(category, input.language));
        std::vector<Position> row;
        for (std::size_t i = 0; i < what.spans.size(); ++i) {
            row.push_back(table.addMoney(cloud.categorySum(category, what.spans[i].from, what.spans[i].to)));
            columns[i].push_back(row.back());
        }
        if (what.withSum) {
            rights.push_back(table.addMoney(cloud.categorySum(category, 1, last)));
            table.expectSum(rights.back(), row);
        }
    }
    table.startRow(RowKind::total);
    table.addText(say("row.total"));
    std::vector<Position> totals;
    for (std::size_t i = 0; i < what.spans.size(); ++i) {
        const Span &span = what.spans[i];
        totals.push_back(table.addMoney(cloud.sum(span.from, span.to), isLowerBound(cloud, span.to)));
        table.expectSum(totals.back(), columns[i]);
    }
    if (what.withSum) {
        const Position all = table.addMoney(cloud.sum(1, last), isLowerBound(cloud, last));
        table.expectSum(all, rights);
        table.expectSum(all, totals);
    }
    const auto lacksPrice = [&](const Span &span) { return isLowerBound(cloud, span.to); };
    if (std::any_of(what.spans.begin(), what.spans.end(), lacksPrice))
        table.addNote(gapNote(cloud, input.language));
    return table.finish();
}

} // namespace mitsumori::report
