// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/price.h"

#include <algorithm>

namespace mitsumori {

namespace {

/// Whole increments, begun ones included.
Decimal inIncrements(Decimal value, Decimal increment) {
    if (increment.isZero())
        return value;
    const Int128 whole = value.units() / increment.units() + (value.units() % increment.units() != 0 ? 1 : 0);
    return Decimal::fromUnits(checkedMultiply(whole, increment.units()));
}

/// Walks the steps that a quantity reaches: step(tier, share, amount).
template <typename Step>
void walkSteps(const Rate &rate, Quantity billed, Decimal count, Step step) {
    for (std::size_t i = 0; i < rate.tiers.size(); ++i) {
        const Tier &tier = rate.tiers[i];
        const Decimal begin = tier.from.isZero() ? Decimal(0) : tier.from * count;
        Decimal end = billed.value();
        if (i + 1 < rate.tiers.size())
            end = std::min(end, rate.tiers[i + 1].from * count);
        if (end <= begin)
            break;
        step(tier, end - begin, Money::product(tier.price, end - begin, Currency::usd));
    }
}

} // namespace

Decimal usedUnits(const Rate &rate, Quantity quantity) {
    if (quantity.isZero())
        return 0;
    return std::max(inIncrements(quantity.value(), rate.increment), rate.minimum);
}

PricedQuantity onSteps(const Rate &rate, Quantity billed, Decimal count) {
    PricedQuantity result;
    result.amount = Money(Currency::usd);
    result.billed = billed;
    walkSteps(rate, billed, count, [&result](const Tier &tier, Decimal share, Money amount) {
        result.tiers.push_back({tier.from, share, tier.price, amount});
        result.amount += amount;
    });
    return result;
}

Money amountOnSteps(const Rate &rate, Quantity billed, Decimal count) {
    Money sum(Currency::usd);
    walkSteps(rate, billed, count, [&sum](const Tier &, Decimal, Money amount) { sum += amount; });
    return sum;
}

PricedQuantity price(const Rate &rate, Quantity quantity) {
    const Decimal used = usedUnits(rate, quantity);
    return onSteps(rate, Quantity(std::max(Decimal(0), used - rate.freeAllowance)));
}

std::vector<Int128> shareOut(Int128 total, std::span<const Int128> weights) {
    Int128 sum = 0;
    for (const Int128 weight : weights)
        sum = checkedAdd(sum, weight);
    const bool equal = sum == 0;
    if (equal)
        sum = Int128(weights.size());
    std::vector<Int128> parts;
    for (const Int128 given : weights) {
        const Int128 weight = equal ? 1 : given;
        parts.push_back(weight == 0 ? 0 : multiplyDivide(total, weight, sum));
        total -= parts.back();
        sum -= weight;
    }
    return parts;
}

std::vector<Quantity> shareOut(Quantity total, std::span<const Int128> weights) {
    constexpr Int128 perQuantity = 1'000'000; // units of a Decimal in the 1e-6 of a Quantity
    std::vector<Quantity> parts;
    for (const Int128 part : shareOut(total.value().units() / perQuantity, weights))
        parts.emplace_back(Decimal::fromUnits(part * perQuantity));
    return parts;
}

std::vector<Money> shareOut(Money total, std::span<const Quantity> weights) {
    std::vector<Int128> units;
    for (const Quantity &weight : weights)
        units.push_back(weight.value().units());
    std::vector<Money> parts;
    for (const Int128 part : shareOut(total.units(), units))
        parts.emplace_back(total.currency(), part);
    return parts;
}

} // namespace mitsumori
