// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/bill_groups.h"

#include "core/units/fraction.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace mitsumori {

std::vector<BillGroup> groupsOf(std::span<const BillItem> items) {
    std::vector<BillGroup> groups;
    std::map<const Rate *, std::size_t> byRate;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto [found, isNew] = byRate.emplace(items[i].rate, groups.size());
        if (isNew)
            groups.push_back({items[i].rate});
        groups[found->second].members.push_back(i);
    }
    return groups;
}

std::vector<std::vector<std::size_t>> poolsOf(const std::vector<BillGroup> &groups) {
    std::map<std::string_view, std::vector<std::size_t>> named;
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (!groups[i].rate->allowancePool.empty())
            named[groups[i].rate->allowancePool].push_back(i);
    std::vector<std::vector<std::size_t>> pools;
    for (auto &[name, members] : named) {
        std::sort(members.begin(), members.end(), [&groups](std::size_t a, std::size_t b) {
            return groups[a].rate->key < groups[b].rate->key;
        });
        while (!members.empty()) { // requests and gigabytes of one name are two pools
            const Unit &unit = groups[members.front()].rate->unit;
            const auto others =
                std::stable_partition(members.begin(), members.end(), [&](std::size_t member) {
                    return groups[member].rate->unit.convertsTo(unit);
                });
            pools.emplace_back(members.begin(), others);
            members.erase(members.begin(), others);
        }
    }
    return pools;
}

void takeQuantities(BillGroup &group, std::span<const BillItem> items, Unused unused) {
    group.items.clear();
    group.weights.clear();
    for (const std::size_t i : group.members)
        if (unused == Unused::listed || !items[i].quantity.isZero())
            group.items.push_back(i);
    if (group.items.size() > 1)
        std::sort(group.items.begin(), group.items.end(), [items](std::size_t a, std::size_t b) {
            return std::tuple(items[a].quantity.value(), items[a].count, b) >
                   std::tuple(items[b].quantity.value(), items[b].count, a);
        });
    Int128 sum = 0;
    for (const std::size_t i : group.items) {
        group.weights.push_back(items[i].quantity.value().units());
        sum = checkedAdd(sum, group.weights.back());
    }
    group.used = usedUnits(*group.rate, Quantity(Decimal::fromUnits(sum)));
    group.free = std::min(group.used, group.rate->freeAllowance);
}

void sharePool(const std::vector<BillGroup *> &pool) {
    if (pool.size() == 1) { // alone, as most are: the same without fractions
        BillGroup &group = *pool.front();
        group.free = std::min(group.used, std::min(group.used, group.rate->freeAllowance).rounded(6));
        return;
    }
    const Unit &common = pool.front()->rate->unit;
    const auto ratio = [&common](const BillGroup &group) { return group.rate->unit.ratioTo(common, 1); };
    Fraction allowance, used;
    for (const BillGroup *group : pool) {
        allowance = std::max(allowance, group->rate->freeAllowance * ratio(*group));
        used = used + group->used * ratio(*group);
    }
    for (BillGroup *group : pool) {
        const Fraction mine = group->used * ratio(*group);
        if (mine.isZero())
            continue;
        const Fraction share = allowance >= used ? mine : mine / used * allowance;
        group->free = std::min(group->used, (share / ratio(*group)).rounded(6));
        allowance = std::max(Fraction(0), allowance - group->free * ratio(*group));
        used = used - mine;
    }
}

} // namespace mitsumori
