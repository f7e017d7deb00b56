// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/bill.h"

#include "core/pricing/bill_groups.h"

namespace mitsumori {

namespace {

/// What the whole group is billed, each item climbing the steps by itself.
void priceEach(const BillGroup &group, std::span<const BillItem> items, std::vector<PricedQuantity> &result) {
    const std::vector<Quantity> parts = shareOut(group.billed(), group.weights);
    for (std::size_t k = 0; k < parts.size(); ++k)
        result[group.items[k]] = onSteps(*group.rate, parts[k], items[group.items[k]].count);
}

void priceTogether(const BillGroup &group, std::vector<PricedQuantity> &result) {
    const PricedQuantity merged = onSteps(*group.rate, group.billed());
    const std::vector<Quantity> parts = shareOut(merged.billed, group.weights);
    for (std::size_t k = 0; k < parts.size(); ++k)
        result[group.items[k]] = {parts[k], Money(Currency::usd), {}};
    for (const TierShare &tier : merged.tiers) {
        const std::vector<Int128> quantities = shareOut(tier.quantity.units(), group.weights);
        const std::vector<Int128> amounts = shareOut(tier.amount.units(), group.weights);
        for (std::size_t k = 0; k < parts.size(); ++k) {
            if (group.weights[k] == 0)
                continue;
            const Money amount(Currency::usd, amounts[k]);
            PricedQuantity &part = result[group.items[k]];
            part.tiers.push_back({tier.from, Decimal::fromUnits(quantities[k]), tier.unitPrice, amount});
            part.amount += amount;
        }
    }
}

} // namespace

std::vector<PricedQuantity> priceBill(std::span<const BillItem> items) {
    std::vector<BillGroup> groups = groupsOf(items);
    for (BillGroup &group : groups)
        takeQuantities(group, items, Unused::listed);
    for (const std::vector<std::size_t> &pool : poolsOf(groups)) {
        std::vector<BillGroup *> members;
        for (const std::size_t i : pool)
            members.push_back(&groups[i]);
        sharePool(members);
    }
    std::vector<PricedQuantity> result(items.size());
    for (const BillGroup &group : groups) {
        if (group.rate->tiersPerItem)
            priceEach(group, items, result);
        else
            priceTogether(group, result);
    }
    return result;
}

} // namespace mitsumori
