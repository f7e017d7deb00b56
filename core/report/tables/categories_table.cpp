// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/categories_table.h"

#include "core/report/labels.h"
#include "core/report/tables/category_table.h"
#include "core/report/words.h"

namespace mitsumori::report {

std::vector<Table> categoriesTables(const Input &input) {
    std::vector<Table> result;
    const Words say{input.language};
    const std::vector<Span> years = yearColumns(input.scenario, input.language);
    for (const CloudEstimate &cloud : input.estimate.clouds)
        result.push_back(categoryTable(input, cloud,
                                       {idFor(input.estimate, cloud, "categories"),
                                        titleFor(input.estimate, cloud, say("categories.title")),
                                        amountCaption(cloud, input.language), years, years.size() > 1}));
    return result;
}

} // namespace mitsumori::report
