// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"

namespace mitsumori {

/// What grows and what it costs in one month. Ratios are empty where they would divide by zero or the
/// scenario does not know the count.
struct GrowthMonth {
    std::vector<Decimal> drivers; ///< parallel to Scenario::drivers
    Decimal inferences;           ///< requests of all inference workloads
    Money cost, cumulativeCost;
    std::optional<Money> costPerUser;         ///< by the driver "users"
    std::optional<Money> costPerThousand;     ///< inferences
    Money revenue, otherCosts, cumulativeNet; ///< net: revenue - cost - other costs
    std::optional<Decimal> grossMargin;       ///< (revenue - cost) / revenue
};

/// One entry a month.
std::vector<GrowthMonth> growth(const Scenario &scenario, const CloudEstimate &estimate);

/// The driver that counts users: the one named "users". Null where there is none.
const Driver *usersOf(const Scenario &scenario);

} // namespace mitsumori
