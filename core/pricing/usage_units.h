// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/usage_list.h"

namespace mitsumori {

/// What an item used in the unit of `rate`, exactly: quantity or measures, times count and 1 + rework.
/// `pointer` is the item's. Throws ArithmeticError.
Result<Fraction> usedUnitsOf(const UsageItem &item, const Rate &rate, Decimal hoursPerMonth,
                             const std::string &pointer);

/// The units an item promised to pay, of all `count`, in the unit of `rate`; the unit of the item must
/// convert to it, where it has one.
Fraction committedUnitsOf(const UsageItem &item, const Rate &rate, Decimal hoursPerMonth);

/// How many machines climb the steps of `tiersPerItem`: the item's count, but where that is 1 at least as
/// many as could have run `quantity` within the month.
Decimal machinesOf(const UsageItem &item, const Rate &rate, Quantity quantity, Decimal hoursPerMonth);

/// The month's part of a rate's upfront fee for all `count` of an item; empty where the rate has none.
std::optional<Money> upfrontOf(const UsageItem &item, const Rate &rate, Payment payment);

/// The on-demand price of what an item bought under a commitment.
RateKey onDemandKey(const RateKey &key);

} // namespace mitsumori
