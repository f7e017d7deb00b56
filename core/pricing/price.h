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

/// A month's quantity raised to the rate's minimum and to whole increments; nothing used stays nothing. In
/// the rate's unit, before its allowance.
Decimal usedUnits(const Rate &rate, Quantity quantity);

/// What `billed` units cost that `count` machines share evenly: each climbs the rate's steps by itself. With
/// one machine that is the plain ladder.
PricedQuantity onSteps(const Rate &rate, Quantity billed, Decimal count = 1);

/// The amount of onSteps() alone.
Money amountOnSteps(const Rate &rate, Quantity billed, Decimal count = 1);

/// What a month's merged quantity of one rate costs. `quantity` is in the rate's unit and not negative.
PricedQuantity price(const Rate &rate, Quantity quantity);

/// Shares a whole number in proportion to the weights so that the parts add up to it exactly: each takes its
/// share of what those before it left, rounded. Equal parts where all weights are zero. Neither the total nor
/// a weight is negative.
std::vector<Int128> shareOut(Int128 total, std::span<const Int128> weights);
/// The same for a quantity, in units of 1e-6.
std::vector<Quantity> shareOut(Quantity total, std::span<const Int128> weights);
/// The same for an amount, in units of 1e-18.
std::vector<Money> shareOut(Money total, std::span<const Quantity> weights);

} // namespace mitsumori
