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

/// A table a cloud: drivers, inferences, cost, unit costs, revenue and margin month by month, and the
/// payback.
std::string growthText(const Scenario &scenario, const Estimate &estimate, Language language);
/// {"scenario","currency","clouds":[{"cloud","gaps","paybackMonth","months":[{"month",driver…,"inferences","cost",
/// "cumulativeCost","costPerUser","costPerThousand","revenue","grossMargin","cumulativeNet"}]}]}; null where
/// there is none.
std::string growthJson(const Scenario &scenario, const Estimate &estimate, Language language);
/// One line a cloud and month.
std::string growthCsv(const Scenario &scenario, const Estimate &estimate, Language language);

/// What `pack` out of `count` cost, rounded once at 1e-18; empty where there are none.
std::optional<Money> costOf(Decimal pack, Decimal count, Money cost);

/// The driver that counts users: the one named "users". Null where there is none.
const Driver *usersOf(const Scenario &scenario);

} // namespace mitsumori
