// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/expansions.h"

#include <algorithm>

namespace mitsumori {

std::vector<UsageSeries> usageOf(const Expansion &expansion, const Scenario &scenario,
                                 const std::vector<UsageSeries> &usage) {
    std::vector<UsageSeries> result;
    for (const UsageSeries &series : usage) {
        const std::string &workload = scenario.workloads[series.workload].id;
        if (!expansion.workloads.empty() && std::find(expansion.workloads.begin(), expansion.workloads.end(),
                                                      workload) == expansion.workloads.end())
            continue;
        UsageSeries grown = series;
        for (std::size_t month = 0; month < grown.quantity.size(); ++month) {
            const Decimal factor = int(month) + 1 < expansion.from ? Decimal(0) : expansion.factor;
            grown.quantity[month] = grown.quantity[month] * factor;
            if (!grown.occurrences.empty())
                grown.occurrences[month].count = grown.occurrences[month].count * factor;
        }
        result.push_back(std::move(grown));
    }
    return result;
}

} // namespace mitsumori
