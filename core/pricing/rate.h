// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/decimal.h"
#include "core/units/language.h"
#include "core/units/month.h"
#include "core/units/unit.h"

#include <compare>
#include <string>
#include <vector>

namespace mitsumori {

/// How far a price can be trusted; shown wherever the price is.
enum class PriceState {
    listed,  ///< published by the vendor, dated
    derived, ///< from a listed price by a named, checked rule
    assumed, ///< somebody typed it, or an earlier document states it
    free,    ///< a published price of zero
    missing, ///< no price: a visible gap, never a zero
    expired, ///< older than the scenario allows
};

std::string_view code(PriceState state);
std::optional<PriceState> priceStateFromCode(std::string_view text);

/// The ways to buy: on-demand, spot, reserved, savings-plan, committed-use.
const std::vector<std::string> &purchaseOptions();

/// What a rate is looked up by. `purchase` is on-demand, spot, reserved, savings-plan or committed-use;
/// `term` is empty but for commitments ("1y-no-upfront").
struct RateKey {
    std::string provider, service, dimension, region, purchase = "on-demand", term;
    friend auto operator<=>(const RateKey &, const RateKey &) = default;
};

/// One step of a graduated price: units from `from` on (up to the next step) cost `price` USD each.
struct Tier {
    Decimal from, price;
};

/// One list price in USD with everything that decides what is billed.
struct Rate {
    RateKey key;
    Unit unit;
    std::vector<Tier> tiers;   ///< ascending, the first from 0
    Decimal freeAllowance = 0; ///< units free each month, taken off before the tiers
    Decimal increment = 0;     ///< started multiples of this are billed whole; 0: none
    Decimal minimum = 0;       ///< least units billed once anything is used
    LocalText source;
    CalendarDate asOf;
    PriceState state = PriceState::listed;
};

} // namespace mitsumori
