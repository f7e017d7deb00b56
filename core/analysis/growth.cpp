// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/growth.h"

#include "core/analysis/economics.h"
#include "core/estimate/usage.h"

namespace mitsumori {

namespace {

Decimal inferencesIn(const Scenario &scenario, const ResolvedScenario &resolved, int month) {
    Decimal sum;
    for (std::size_t w = 0; w < scenario.workloads.size(); ++w) {
        const Workload &workload = scenario.workloads[w];
        if (workload.enabled && !workload.kind->inferences.empty())
            sum += resolved.value(w, workload.kind->inferences, month).value_or(0);
    }
    return sum;
}

} // namespace

const Driver *usersOf(const Scenario &scenario) {
    return scenario.findDriver("users");
}

std::optional<Money> costOf(Decimal pack, Decimal count, Money cost) {
    if (count.isZero())
        return std::nullopt;
    return Money(cost.currency(), multiplyDivide(cost.units(), pack.units(), count.units()));
}

std::vector<GrowthMonth> growth(const Scenario &scenario, const CloudEstimate &estimate) {
    const ResolvedScenario resolved(scenario);
    const Currency currency = estimate.total.currency();
    const Driver *users = usersOf(scenario);
    std::vector<GrowthMonth> months;
    Money cumulativeCost(currency), cumulativeNet(currency);
    for (int month = 1; month <= scenario.months; ++month) {
        const std::size_t at = std::size_t(month - 1);
        GrowthMonth entry;
        for (const std::vector<Decimal> &series : resolved.drivers())
            entry.drivers.push_back(series[at]);
        entry.inferences = inferencesIn(scenario, resolved, month);
        entry.cost = estimate.monthly[at];
        entry.cumulativeCost = cumulativeCost += entry.cost;
        if (users != nullptr)
            entry.costPerUser =
                costOf(1, entry.drivers[std::size_t(users - scenario.drivers.data())], entry.cost);
        entry.costPerThousand = costOf(1000, entry.inferences, entry.cost);
        entry.revenue = revenue(scenario, month, month, currency);
        entry.otherCosts = otherCosts(scenario, month, month, currency);
        entry.cumulativeNet = cumulativeNet += entry.revenue - entry.cost - entry.otherCosts;
        if (!entry.revenue.isZero())
            entry.grossMargin = (entry.revenue - entry.cost).ratioTo(entry.revenue);
        months.push_back(std::move(entry));
    }
    return months;
}

} // namespace mitsumori
