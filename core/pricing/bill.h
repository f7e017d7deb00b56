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

/// A month's whole bill, in the order of the items: quantities of the same rate are merged before increment,
/// minimum, allowance and steps apply, rates of one allowance pool share that allowance once in proportion to
/// their quantities, steps of `tiersPerItem` apply to each item's quantity by itself, and everything is
/// shared back so that the parts add up exactly. Order of the items never changes an amount.
std::vector<PricedQuantity> priceBill(std::span<const BillItem> items);

} // namespace mitsumori
