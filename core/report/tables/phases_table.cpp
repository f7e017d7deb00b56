// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/phases_table.h"

#include "core/report/labels.h"
#include "core/report/tables/category_table.h"
#include "core/report/words.h"

namespace mitsumori::report {

namespace {

constexpr std::size_t mostPhases = 6;

} // namespace

std::vector<Table> phasesTables(const Input &input) {
    std::vector<Table> result;
    if (phaseSpans(input.scenario, input.language).empty())
        return result;
    const Words say{input.language};
    for (const CloudEstimate &cloud : input.estimate.clouds)
        result.push_back(categoryTable(input, cloud,
                                       {idFor(input.estimate, cloud, "phases"),
                                        titleFor(input.estimate, cloud, say("phases.title")),
                                        amountCaption(cloud, input.language),
                                        sampleMonths(input.scenario, input.language, mostPhases)}));
    return result;
}

} // namespace mitsumori::report
