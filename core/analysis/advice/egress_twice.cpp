// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/rules.h"
#include "core/units/format.h"

namespace mitsumori::advice {

void egressTwice(const Evidence &input, std::vector<Advice> &findings) {
    const CloudEstimate &cloud = input.estimate.clouds.front();
    const LineItem *origin = nullptr, *edge = nullptr;
    for (const LineItem &line : cloud.lines) {
        const UsageLine &usage = input.scenario.workloads[line.workload].kind->lines[line.usage];
        if (usage.role == "transfer/internet")
            origin = &line;
        else if (usage.role == "cdn/transfer")
            edge = &line;
    }
    if (origin == nullptr || edge == nullptr)
        return;
    for (std::size_t month = 0; month < origin->months.size(); ++month) {
        if (origin->months[month].amount.isZero() || edge->months[month].amount.isZero())
            continue;
        findings.push_back(
            {"egress-twice",
             Severity::warning,
             "/workloads/" + input.scenario.workloads[origin->workload].id + "/parameters/transferOutGb",
             {{"origin", origin->id},
              {"edge", edge->id},
              {"month", std::to_string(month + 1)},
              {"amount", formatMoney(origin->months[month].amount)}}});
        return; // once is enough: the months after it are alike
    }
}

} // namespace mitsumori::advice
