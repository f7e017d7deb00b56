// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/bill.h"

#include "core/units/fraction.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace mitsumori {

namespace {

constexpr Int128 perQuantity = 1'000'000; // units of a Decimal in the 1e-6 of a Quantity

/// The items of one rate.
struct Group {
    const Rate *rate;
    std::vector<std::size_t> items; ///< the largest first: an order that does not depend on the bill's
    std::vector<Int128> weights;    ///< their quantities
    Decimal used, free;             ///< after increment and minimum; the allowance's part of it
};

std::vector<Group> groupsOf(std::span<const BillItem> items) {
    std::vector<std::size_t> order(items.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [items](std::size_t a, std::size_t b) {
        return std::pair(items[a].quantity.value(), items[a].count) >
               std::pair(items[b].quantity.value(), items[b].count);
    });
    std::map<const Rate *, Group> byRate;
    for (const std::size_t i : order) {
        Group &group = byRate[items[i].rate];
        group.rate = items[i].rate;
        group.items.push_back(i);
        group.weights.push_back(items[i].quantity.value().units());
    }
    std::vector<Group> groups;
    for (auto &[rate, group] : byRate) {
        const Int128 sum = std::accumulate(group.weights.begin(), group.weights.end(), Int128(0), checkedAdd);
        group.used = usedUnits(*rate, Quantity(Decimal::fromUnits(sum)));
        group.free = std::min(group.used, rate->freeAllowance);
        groups.push_back(std::move(group));
    }
    return groups;
}

/// One allowance over several rates: each takes its share of what those before it left.
void sharePool(const std::vector<Group *> &pool) {
    const Unit &common = pool.front()->rate->unit;
    const auto ratio = [&common](const Group &group) { return group.rate->unit.ratioTo(common, 1); };
    Fraction allowance, used;
    for (const Group *group : pool) {
        allowance = std::max(allowance, group->rate->freeAllowance * ratio(*group));
        used = used + group->used * ratio(*group);
    }
    for (Group *group : pool) {
        const Fraction mine = group->used * ratio(*group);
        if (mine.isZero())
            continue;
        const Fraction share = allowance >= used ? mine : mine / used * allowance;
        group->free = std::min(group->used, (share / ratio(*group)).rounded(6));
        allowance = std::max(Fraction(0), allowance - group->free * ratio(*group));
        used = used - mine;
    }
}

void sharePools(std::vector<Group> &groups) {
    std::map<std::string_view, std::vector<Group *>> pools;
    for (Group &group : groups)
        if (!group.rate->allowancePool.empty())
            pools[group.rate->allowancePool].push_back(&group);
    for (auto &[name, members] : pools) {
        std::sort(members.begin(), members.end(),
                  [](const Group *a, const Group *b) { return a->rate->key < b->rate->key; });
        while (!members.empty()) { // requests and gigabytes of one name are two pools
            const Unit &unit = members.front()->rate->unit;
            const auto others =
                std::stable_partition(members.begin(), members.end(),
                                      [&unit](const Group *g) { return g->rate->unit.convertsTo(unit); });
            sharePool({members.begin(), others});
            members.erase(members.begin(), others);
        }
    }
}

/// What the whole group is billed, each item climbing the steps by itself.
void priceEach(const Group &group, Quantity billed, std::span<const BillItem> items,
               std::vector<PricedQuantity> &result) {
    const std::vector<Int128> parts = shareOut(billed.value().units() / perQuantity, group.weights);
    for (std::size_t k = 0; k < parts.size(); ++k) {
        const Quantity part(Decimal::fromUnits(parts[k] * perQuantity));
        result[group.items[k]] = onSteps(*group.rate, part, items[group.items[k]].count);
    }
}

void priceTogether(const Group &group, Quantity billed, std::vector<PricedQuantity> &result) {
    const PricedQuantity merged = onSteps(*group.rate, billed);
    const std::vector<Int128> parts = shareOut(billed.value().units() / perQuantity, group.weights);
    for (std::size_t k = 0; k < parts.size(); ++k)
        result[group.items[k]] = {
            Quantity(Decimal::fromUnits(parts[k] * perQuantity)), Money(Currency::usd), {}};
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
    std::vector<Group> groups = groupsOf(items);
    sharePools(groups);
    std::vector<PricedQuantity> result(items.size());
    for (const Group &group : groups) {
        const Quantity billed(group.used - group.free);
        if (group.rate->tiersPerItem)
            priceEach(group, billed, items, result);
        else
            priceTogether(group, billed, result);
    }
    return result;
}

} // namespace mitsumori
