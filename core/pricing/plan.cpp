// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/plan.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace mitsumori {

namespace {

constexpr Int128 perQuantity = 1'000'000; // units of a Decimal in the 1e-6 of a Quantity

/// What is paid of the on-demand price; 1 where that is not known.
Fraction shareOfOnDemand(const CoveredUsage &usage, Decimal hoursPerMonth) {
    if (usage.onDemand == nullptr)
        return 1;
    const Fraction units = usage.rate->unit.ratioTo(usage.onDemand->unit, hoursPerMonth);
    const Fraction price = units * usage.onDemand->tiers.front().price;
    return price.isZero() ? 1 : usage.rate->tiers.front().price / price;
}

/// The indices of `usage` in the order in which a plan serves it.
std::vector<std::size_t> servingOrder(const std::vector<CoveredUsage> &usage, Decimal hoursPerMonth) {
    std::vector<Fraction> shares;
    for (const CoveredUsage &covered : usage)
        shares.push_back(shareOfOnDemand(covered, hoursPerMonth));
    std::vector<std::size_t> order(usage.size());
    std::iota(order.begin(), order.end(), 0);
    const auto rank = [&](std::size_t i) {
        return std::tuple(usage[i].onDemand == nullptr, shares[i], usage[i].rate->tiers.front().price,
                          usage[i].id);
    };
    std::sort(order.begin(), order.end(),
              [&rank](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    return order;
}

/// The least quantity whose price is not below `left`.
Quantity part(const CoveredUsage &usage, Money left) {
    const Int128 all = usage.quantity.value().units() / perQuantity;
    Int128 served = multiplyDivide(all, left.units(), usage.amount.units());
    if (served < all && multiplyDivide(usage.amount.units(), served, all) < left.units())
        ++served;
    return Quantity(Decimal::fromUnits(served * perQuantity));
}

} // namespace

Money committedSpend(const SpendPlan &plan) {
    return Money::product(plan.perHour, plan.hours, Currency::usd);
}

std::vector<Quantity> servedBy(Money commitment, const std::vector<CoveredUsage> &usage,
                               Decimal hoursPerMonth) {
    std::vector<Quantity> served(usage.size());
    Money left = commitment;
    for (const std::size_t i : servingOrder(usage, hoursPerMonth)) {
        const bool enough = usage[i].amount <= left;
        served[i] = enough ? usage[i].quantity : part(usage[i], left);
        left = enough ? left - usage[i].amount : Money(Currency::usd);
    }
    return served;
}

} // namespace mitsumori
