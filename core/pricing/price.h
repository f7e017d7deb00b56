// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/rate.h"
#include "core/units/money.h"

#include <span>

namespace mitsumori {

/// The part of a quantity that falls on one step of a graduated price.
struct TierShare {
    Decimal from, quantity, unitPrice;
    Money amount;
};

struct PricedQuantity {
    Quantity billed; ///< after free allowance, increment and minimum, in the rate's unit
    Money amount;    ///< USD, exact
    std::vector<TierShare> tiers;
};

/// What a month's merged quantity of one rate costs. `quantity` is in the rate's unit and not negative.
PricedQuantity price(const Rate &rate, Quantity quantity);

/// Prices quantities of one rate as one: they are summed before allowance, increment, minimum and tiers
/// apply, and each tier is shared back in proportion, so that the parts' amounts add up to that of the sum
/// exactly.
std::vector<PricedQuantity> priceMerged(const Rate &rate, std::span<const Quantity> quantities);

/// Shares an amount in proportion to the weights so that the parts add up to it exactly; what does not divide
/// falls on the first parts, one unit of 1e-18 each. Equal parts where all weights are zero.
std::vector<Money> shareOut(Money total, std::span<const Quantity> weights);

} // namespace mitsumori
