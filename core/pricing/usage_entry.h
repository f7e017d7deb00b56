// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/usage_list.h"

namespace mitsumori {

/// An item's place on the month's bill: what of it is billed at its own rate, and what at the on-demand rate.
struct UsageEntry {
    const Rate *rate = nullptr;     ///< null: a gap
    const Rate *onDemand = nullptr; ///< looked for where a commitment may not cover everything
    Quantity own, excess;           ///< each in the unit of its rate
    std::optional<Decimal> unused;  ///< committed, paid and not used
    PricedQuantity ownPriced, excessPriced;
};

/// Finds the rates and units of an item; `covered`: a plan pays for it.
Result<UsageEntry> usageEntry(const UsageList &list, std::size_t index, bool covered,
                              const PriceShelf &prices);

/// `units` of an entry's rate in the unit of its on-demand rate, or as they are where there is none.
Quantity onDemandUnits(const UsageEntry &entry, Fraction units, Decimal hoursPerMonth);

/// The problem of an item whose amount is out of range.
Problem usageOutOfRange(const UsageItem &item, std::size_t index);

} // namespace mitsumori
