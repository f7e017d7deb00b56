// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/monthly_bill.h"

#include <algorithm>
#include <utility>

namespace mitsumori {

MonthlyBill::MonthlyBill(std::vector<BillItem> items)
    : items_(std::move(items))
    , groups_(groupsOf(items_))
    , pools_(poolsOf(groups_))
    , groupOf_(items_.size())
    , changed_(groups_.size())
    , amounts_(items_.size(), Money(Currency::usd)) {
    for (std::size_t i = 0; i < groups_.size(); ++i)
        for (const std::size_t item : groups_[i].members)
            groupOf_[item] = i;
}

void MonthlyBill::set(std::size_t item, Quantity quantity, Decimal count) {
    BillItem &known = items_[item];
    if (known.quantity.value() == quantity.value() && known.count == count)
        return;
    known.quantity = quantity;
    known.count = count;
    changed_[groupOf_[item]] = true;
}

const std::vector<Money> &MonthlyBill::amounts() {
    for (const std::vector<std::size_t> &pool : pools_) // who shares an allowance changes together
        if (std::any_of(pool.begin(), pool.end(), [this](std::size_t i) { return changed_[i] != 0; }))
            for (const std::size_t i : pool)
                changed_[i] = true;
    for (std::size_t i = 0; i < groups_.size(); ++i)
        if (changed_[i] != 0)
            takeQuantities(groups_[i], items_, Unused::leftOut);
    for (const std::vector<std::size_t> &pool : pools_) {
        std::vector<BillGroup *> members;
        for (const std::size_t i : pool)
            if (changed_[i] != 0 && !groups_[i].items.empty())
                members.push_back(&groups_[i]);
        if (!members.empty())
            sharePool(members);
    }
    for (std::size_t i = 0; i < groups_.size(); ++i)
        if (std::exchange(changed_[i], char(false)) != 0)
            price(groups_[i]);
    return amounts_;
}

void MonthlyBill::price(const BillGroup &group) {
    for (const std::size_t member : group.members)
        amounts_[member] = Money(Currency::usd);
    if (group.items.size() == 1) { // nothing to share
        const BillItem &only = items_[group.items.front()];
        const Decimal count = group.rate->tiersPerItem ? only.count : Decimal(1);
        amounts_[group.items.front()] = amountOnSteps(*group.rate, group.billed(), count);
        return;
    }
    if (group.rate->tiersPerItem) {
        const std::vector<Quantity> parts = shareOut(group.billed(), group.weights);
        for (std::size_t k = 0; k < parts.size(); ++k)
            amounts_[group.items[k]] = amountOnSteps(*group.rate, parts[k], items_[group.items[k]].count);
        return;
    }
    for (const TierShare &tier : onSteps(*group.rate, group.billed()).tiers) {
        const std::vector<Int128> parts = shareOut(tier.amount.units(), group.weights);
        for (std::size_t k = 0; k < parts.size(); ++k)
            amounts_[group.items[k]] += Money(Currency::usd, parts[k]);
    }
}

} // namespace mitsumori
