// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/usage_bill.h"

#include "core/pricing/bill.h"
#include "core/pricing/plan.h"
#include "core/pricing/usage_units.h"

#include <algorithm>
#include <numeric>

namespace mitsumori {

namespace {

/// The bill's items, and where each one's price goes.
struct Bill {
    std::vector<BillItem> items;
    std::vector<PricedQuantity *> targets;
    std::vector<std::size_t> owners; ///< indices of the list's items
};

/// In the order of the IDs, so that not even the last digit depends on the order of the list.
Bill billOf(const UsageList &list, std::vector<UsageEntry> &entries) {
    std::vector<std::size_t> order(entries.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&list](std::size_t a, std::size_t b) { return list.items[a].id < list.items[b].id; });
    Bill bill;
    const auto add = [&](std::size_t i, const Rate *rate, Quantity quantity, PricedQuantity &target) {
        bill.items.push_back(
            {rate, quantity, machinesOf(list.items[i], *rate, quantity, list.hoursPerMonth)});
        bill.targets.push_back(&target);
        bill.owners.push_back(i);
    };
    for (const std::size_t i : order) {
        UsageEntry &entry = entries[i];
        if (entry.rate != nullptr)
            add(i, entry.rate, entry.own, entry.ownPriced);
        if (entry.onDemand != nullptr && !entry.excess.isZero())
            add(i, entry.onDemand, entry.excess, entry.excessPriced);
    }
    return bill;
}

/// The item that is out of range by itself, else the first.
std::size_t culprit(const Bill &bill) {
    for (std::size_t k = 0; k < bill.items.size(); ++k)
        try {
            priceBill({&bill.items[k], 1});
        } catch (const ArithmeticError &) {
            return bill.owners[k];
        }
    return bill.owners.empty() ? 0 : bill.owners.front();
}

} // namespace

Problems billUsage(const UsageList &list, std::vector<UsageEntry> &entries) {
    Bill bill;
    try {
        bill = billOf(list, entries);
        std::vector<PricedQuantity> priced = priceBill(bill.items);
        for (std::size_t k = 0; k < priced.size(); ++k)
            *bill.targets[k] = std::move(priced[k]);
        return {};
    } catch (const ArithmeticError &) {
        const std::size_t i = culprit(bill);
        return {usageOutOfRange(list.items[i], i)};
    }
}

bool commitSpend(const UsageList &list, const SpendPlan &plan, std::vector<UsageEntry> &entries) {
    std::vector<CoveredUsage> covered;
    std::vector<UsageEntry *> owners;
    Money sum(Currency::usd);
    for (const std::size_t i : plan.covers) {
        UsageEntry &entry = entries[i];
        if (entry.rate == nullptr)
            continue;
        covered.push_back({list.items[i].id, entry.rate, entry.onDemand, entry.own, entry.ownPriced.amount});
        owners.push_back(&entry);
        sum += entry.ownPriced.amount;
    }
    const Money commitment = committedSpend(plan);
    if (sum <= commitment)
        return false;
    const std::vector<Quantity> served = servedBy(commitment, covered, list.hoursPerMonth);
    for (std::size_t k = 0; k < owners.size(); ++k) {
        UsageEntry &entry = *owners[k];
        entry.excess =
            onDemandUnits(entry, Fraction(entry.own.value()) - served[k].value(), list.hoursPerMonth);
        entry.own = served[k];
    }
    return true;
}

} // namespace mitsumori
