// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/bill.h"

namespace mitsumori {

/// The items of one rate on a bill: merged before increment, minimum, allowance and steps apply.
struct BillGroup {
    const Rate *rate = nullptr;
    std::vector<std::size_t> members = {}; ///< all items of the rate
    std::vector<std::size_t> items = {};   ///< those of the month, the largest first: an order that does not
                                           ///< depend on the bill's
    std::vector<Int128> weights = {};      ///< their quantities
    Decimal used = 0, free = 0;            ///< after increment and minimum; the allowance's part of it

    Quantity billed() const { return Quantity(used - free); }
};

std::vector<BillGroup> groupsOf(std::span<const BillItem> items);
/// Groups (by index) that share one allowance.
std::vector<std::vector<std::size_t>> poolsOf(const std::vector<BillGroup> &groups);

enum class Unused { leftOut, listed };

/// Takes a month's quantities; the allowance is that of the rate alone. Items that use nothing are left out
/// or listed with nothing.
void takeQuantities(BillGroup &group, std::span<const BillItem> items, Unused unused);

/// One allowance over several rates: each takes its share of what those before it left.
void sharePool(const std::vector<BillGroup *> &pool);

} // namespace mitsumori
