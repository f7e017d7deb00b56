// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/alternative.h"
#include "core/analysis/advice/rules.h"
#include "core/estimate/usage.h"
#include "core/units/format.h"

namespace mitsumori::advice {

namespace {

/// What the demand above the maximum would cost, where the estimate stops there.
LocalText costOfTheRest(const Evidence &input, std::size_t workload, Decimal highest) {
    for (const Subject &subject : input.subjects())
        if (subject.index() == workload && subject.firstMonth([&](int month) {
                return !subject.number("capAtMaximum", month).isZero();
            }) != 0)
            return amountSentence(
                input, "advice.costs",
                scaled(monthlySavings(input, subject, {{"autoscaleMaximum", highest.ceil()}}), Decimal(-1)));
    return {};
}

} // namespace

void autoscalerMaximum(const Evidence &input, std::vector<Advice> &findings) {
    const Scenario &scenario = input.scenario;
    const ResolvedScenario resolved(scenario);
    for (std::size_t w = 0; w < scenario.workloads.size(); ++w) {
        const Workload &workload = scenario.workloads[w];
        const int nodes = workload.kind->parameterIndex("nodes");
        const int maximum = workload.kind->parameterIndex("autoscaleMaximum");
        if (!workload.enabled || nodes < 0 || maximum < 0)
            continue;
        // each different demand above the limit once: "month 16: 35 > 30"
        LocalText excesses;
        Decimal last, limit, highest;
        for (int month = 1; month <= scenario.months; ++month) {
            const Decimal demand = resolved.number(w, std::size_t(nodes), month);
            const Decimal allowed = resolved.number(w, std::size_t(maximum), month);
            if (demand <= allowed || demand == last)
                continue;
            last = demand;
            limit = allowed;
            highest = std::max(highest, demand);
            const std::string excess =
                formatNumberShort(demand) + " (" + scenario.start.plus(month - 1).text() + ")";
            excesses.ja += (excesses.ja.empty() ? "" : "、") + excess;
            excesses.en += (excesses.en.empty() ? "" : ", ") + excess;
        }
        if (excesses.isEmpty())
            continue;
        const LocalText cost = costOfTheRest(input, w, highest);
        findings.push_back({"autoscaler-maximum",
                            Severity::impossible,
                            "/workloads/" + workload.id + "/parameters/autoscaleMaximum",
                            {{"workloadJa", workload.label.ja},
                             {"workloadEn", workload.label.en},
                             {"excessesJa", excesses.ja},
                             {"excessesEn", excesses.en},
                             {"limit", formatNumberShort(limit)},
                             {"highest", formatNumberShort(highest)},
                             {"costJa", cost.ja},
                             {"costEn", cost.en}}});
    }
}

} // namespace mitsumori::advice
