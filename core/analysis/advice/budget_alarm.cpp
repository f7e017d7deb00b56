// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/rules.h"

#include "core/units/format.h"

namespace mitsumori::advice {

void judgeBudget(Money monthly, const Evidence &input, std::vector<Advice> &findings) {
    for (const CloudEstimate &cloud : input.estimate.clouds) {
        int first = 0, count = 0;
        Money highest = monthly;
        for (std::size_t month = 0; month < cloud.monthly.size(); ++month) {
            if (cloud.monthly[month] <= monthly)
                continue;
            ++count;
            first = first == 0 ? int(month) + 1 : first;
            highest = std::max(highest, cloud.monthly[month]);
        }
        if (count > 0)
            findings.push_back({"budget-alarm",
                                Severity::warning,
                                "/budget/monthly",
                                {{"cloud", findServiceMap(cloud.cloud)->label},
                                 {"budget", formatMoney(monthly)},
                                 {"month", std::to_string(first)},
                                 {"count", std::to_string(count)},
                                 {"highest", formatMoney(highest)},
                                 {"excess", formatMoney(highest - monthly)}}});
    }
}

void budgetAlarm(const Evidence &input, std::vector<Advice> &findings) {
    if (input.scenario.budget)
        judgeBudget(*input.scenario.budget, input, findings);
}

} // namespace mitsumori::advice
