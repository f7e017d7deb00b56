// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/rules.h"
#include "core/estimate/usage.h"

namespace mitsumori::advice {

void spotWithoutFallback(const Evidence &input, std::vector<Advice> &findings) {
    const ResolvedScenario resolved(input.scenario);
    for (std::size_t w = 0; w < input.scenario.workloads.size(); ++w) {
        const Workload &workload = input.scenario.workloads[w];
        if (!workload.enabled || workload.kind->key == "retraining") // its jobs may wait: see spot-rework
            continue;
        for (int month = 1; month <= input.scenario.months; ++month) {
            if (resolved.value(w, "spotShare", month) != Decimal(1))
                continue;
            findings.push_back({"spot-without-fallback",
                                Severity::warning,
                                "/workloads/" + workload.id + "/parameters/spotShare",
                                {{"workloadJa", workload.label.ja},
                                 {"workloadEn", workload.label.en},
                                 {"month", std::to_string(month)}}});
            break;
        }
    }
}

} // namespace mitsumori::advice
