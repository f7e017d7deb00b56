// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/price.h"

namespace mitsumori {

/// One entry of a month's bill.
struct BillItem {
    const Rate *rate = nullptr;
    Quantity quantity; ///< in the rate's unit, of all `count` together
    Decimal count =
        1; ///< machines (or other items) behind the quantity: each climbs the steps of `tiersPerItem`
};

/// A month's whole bill, in the order of the items.
///
/// Quantities of the same rate are merged before increment, minimum, allowance and steps apply. Rates of one
/// allowance pool (of those whose units convert) share that allowance once, in proportion to what they use;
/// where they state different allowances, the largest counts. Steps of `tiersPerItem` apply to each item by
/// itself. Everything is shared back in proportion to the quantities so that the parts of a rate add up
/// exactly. The order of the items never changes an amount, but for the last digit (1e-18 USD) between two
/// items that are equal in all but their place.
///
/// Throws ArithmeticError.
std::vector<PricedQuantity> priceBill(std::span<const BillItem> items);

} // namespace mitsumori
