// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/advice/rules.h"
#include "core/estimate/usage.h"

namespace mitsumori::advice {

/// A month in which a database's setting and the vendor's rule part ways, with the amount of one month that
/// they differ by.
struct BillingGap {
    int month = 0;
    Decimal quantity; ///< GB-months
    Money amount;     ///< USD
};

/// The first month with the largest gap; `quantity` says by how many GB-months a database is billed wrongly
/// in a month. `line` names the line whose rate prices them.
template <typename Quantity>
std::optional<BillingGap> largestGap(const AdviceInput &input, std::size_t workload, std::string_view line,
                                     Quantity quantity) {
    const CloudEstimate &cloud = input.estimate.clouds.front();
    const LineItem *item = cloud.findLine(input.scenario.workloads[workload].id + "." + std::string(line));
    if (item == nullptr)
        return std::nullopt;
    BillingGap gap;
    for (int month = 1; month <= input.scenario.months; ++month) {
        const Decimal found = quantity(month);
        if (found > gap.quantity)
            gap = {month, found, Money::of(item->rate->tiers.front().price * found, Currency::usd)};
    }
    return gap.month == 0 ? std::nullopt : std::optional(gap);
}

} // namespace mitsumori::advice
