// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/price.h"

#include <algorithm>

namespace mitsumori {

namespace {

/// Whole increments, begun ones included.
Decimal inIncrements(Decimal value, Decimal increment) {
    return increment.isZero() ? value : (value / increment).ceil() * increment;
}

} // namespace

PricedQuantity price(const Rate &rate, Quantity quantity) {
    PricedQuantity result;
    result.amount = Money(Currency::usd);
    if (quantity.isZero())
        return result;
    const Decimal used = std::max(inIncrements(quantity.value(), rate.increment), rate.minimum);
    result.billed = Quantity(std::max(Decimal(0), used - rate.freeAllowance));
    for (std::size_t i = 0; i < rate.tiers.size(); ++i) {
        const Tier &tier = rate.tiers[i];
        Decimal end = result.billed.value();
        if (i + 1 < rate.tiers.size())
            end = std::min(end, rate.tiers[i + 1].from);
        if (end <= tier.from)
            break;
        const Decimal share = end - tier.from;
        const Money amount = Money::product(tier.price, share, Currency::usd);
        result.tiers.push_back({tier.from, share, tier.price, amount});
        result.amount += amount;
    }
    return result;
}

std::vector<PricedQuantity> priceMerged(const Rate &rate, std::span<const Quantity> quantities) {
    Quantity sum;
    for (const Quantity &quantity : quantities)
        sum = sum + quantity;
    const PricedQuantity merged = price(rate, sum);
    if (quantities.size() == 1)
        return {merged};
    const auto part = [&sum](Decimal whole, const Quantity &quantity) {
        return sum.isZero() ? Decimal(0)
                            : Decimal::fromUnits(multiplyDivide(whole.units(), quantity.value().units(),
                                                                sum.value().units()));
    };
    std::vector<PricedQuantity> parts(quantities.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i].billed = Quantity(part(merged.billed.value(), quantities[i]));
        parts[i].amount = Money(Currency::usd);
    }
    for (const TierShare &tier : merged.tiers) {
        const std::vector<Money> amounts = shareOut(tier.amount, quantities);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (quantities[i].isZero())
                continue;
            parts[i].tiers.push_back(
                {tier.from, part(tier.quantity, quantities[i]), tier.unitPrice, amounts[i]});
            parts[i].amount += amounts[i];
        }
    }
    return parts;
}

std::vector<Money> shareOut(Money total, std::span<const Quantity> weights) {
    Decimal sum;
    for (const Quantity &weight : weights)
        sum += weight.value();
    const Int128 divisor = sum.isZero() ? Int128(weights.size()) : sum.units();
    std::vector<Money> parts;
    Money left = total;
    for (const Quantity &weight : weights) {
        const Int128 share = sum.isZero() ? 1 : weight.value().units();
        // rounded down (amounts and weights are not negative), so that what is left over is never negative
        Int128 units = multiplyDivide(total.units(), share, divisor);
        if (multiplyDivide(units, divisor, share == 0 ? 1 : share) > total.units() && units > 0)
            --units;
        parts.emplace_back(total.currency(), share == 0 ? 0 : units);
        left = left - parts.back();
    }
    for (std::size_t i = 0; !left.isZero() && !parts.empty(); i = (i + 1) % parts.size()) {
        if (!sum.isZero() && weights[i].isZero())
            continue;
        const Money step(total.currency(), left.isNegative() ? -1 : 1);
        parts[i] += step;
        left = left - step;
    }
    return parts;
}

} // namespace mitsumori
