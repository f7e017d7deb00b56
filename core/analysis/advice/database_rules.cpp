// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/database_rules.h"

#include "core/units/format.h"

namespace mitsumori::advice {

void noteBillingGaps(const BillingRule &rule, const Evidence &input, std::vector<Advice> &findings) {
    const ResolvedScenario resolved(input.scenario);
    const CloudEstimate &cloud = input.estimate.clouds.front();
    for (std::size_t w = 0; w < input.scenario.workloads.size(); ++w) {
        const Workload &workload = input.scenario.workloads[w];
        if (!workload.enabled || workload.kind->parameterIndex(rule.toggle) < 0)
            continue;
        int worstMonth = 0;
        Decimal worst;
        for (int month = 1; month <= input.scenario.months; ++month) {
            const auto value = [&](std::string_view name) {
                return resolved.value(w, name, month).value_or(0);
            };
            const Decimal gap = value(rule.toggle).isZero() ? rule.quantity(value) : Decimal(0);
            if (gap > worst) {
                worst = gap;
                worstMonth = month;
            }
        }
        const LineItem *line = cloud.findLine(workload.id + "." + std::string(rule.line));
        if (worstMonth == 0 || line == nullptr)
            continue;
        const Money amount = price(*line->rate, Quantity(worst)).amount;
        findings.push_back({rule.rule,
                            rule.severity,
                            "/workloads/" + workload.id + "/parameters/" + std::string(rule.toggle),
                            {{"workloadJa", workload.label.ja},
                             {"workloadEn", workload.label.en},
                             {"month", std::to_string(worstMonth)},
                             {"quantity", formatNumberShort(worst)},
                             {"amount", formatMoney(amount)}}});
    }
}

} // namespace mitsumori::advice
