// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/usage_list.h"

namespace mitsumori {

/// Usage that a plan covers, priced at the plan's rate.
struct CoveredUsage {
    std::string id;
    const Rate *rate = nullptr;     ///< of the plan
    const Rate *onDemand = nullptr; ///< null: none known
    Quantity quantity;              ///< in the rate's unit
    Money amount;                   ///< at the plan's rate
};

/// USD a plan costs in the month whatever is used.
Money committedSpend(const SpendPlan &plan);

/// How much of each usage a plan's commitment pays at the plan's rates; the rest is for the on-demand rates.
///
/// Where the commitment is enough that is everything. Otherwise usage is served in the order of the largest
/// saving against the on-demand rate (the lower rate first among equals, then by ID; usage without an
/// on-demand rate comes last), until the commitment is spent; a part of the last one is rounded up to a whole
/// 1e-6, so that the commitment is never left with a fraction of it. First steps are compared; the units of
/// both rates must convert.
std::vector<Quantity> servedBy(Money commitment, const std::vector<CoveredUsage> &usage,
                               Decimal hoursPerMonth);

} // namespace mitsumori
