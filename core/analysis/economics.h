// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"

namespace mitsumori {

/// Revenue, cost and what remains over a span of months. Ratios are empty where they would divide by zero.
struct PeriodEconomics {
    LocalText label; ///< "Year 1"
    int from = 1, to = 12;
    Money revenue, infrastructure, otherCosts, net;
    std::optional<Decimal> grossMargin; ///< (revenue - infrastructure) / revenue
    std::optional<Decimal>
        roiOnTotal; ///< net / (infrastructure + other costs): the definition used by default
    std::optional<Decimal> roiOnOther; ///< net / other costs: document 003's definition for Year 1
};

/// Revenue of a span: amounts as stated (spread evenly over their own span); plans x subscribers in the
/// months that no stated amount covers.
Money revenue(const Scenario &scenario, int fromMonth, int toMonth, Currency currency);
/// Subscribers of a plan in a month (1-based), where they are known.
std::optional<Decimal> subscribers(const Scenario &scenario, const RevenuePlan &plan, int month);
/// Plans x subscribers of one month.
Money planRevenue(const Scenario &scenario, int month, Currency currency);
Money otherCosts(const Scenario &scenario, int fromMonth, int toMonth, Currency currency);

/// One entry a year of the plan (the last may be shorter). Empty where the scenario has no economics.
std::vector<PeriodEconomics> yearlyEconomics(const Scenario &scenario, const CloudEstimate &estimate);

/// The first month in which cumulative net is not negative, or nothing.
std::optional<int> paybackMonth(const Scenario &scenario, const CloudEstimate &estimate);

} // namespace mitsumori
