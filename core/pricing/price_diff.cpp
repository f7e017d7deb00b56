// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/price_diff.h"

#include <algorithm>

namespace mitsumori {

namespace {

bool sameSteps(const Rate &a, const Rate &b) {
    return std::equal(a.tiers.begin(), a.tiers.end(), b.tiers.begin(), b.tiers.end(),
                      [](const Tier &x, const Tier &y) { return x.from == y.from; }) &&
           a.tiersPerItem == b.tiersPerItem;
}

bool sameUpfront(const Rate &a, const Rate &b) {
    if (a.upfront.has_value() != b.upfront.has_value())
        return false;
    return !a.upfront || *a.upfront == *b.upfront;
}

bool sameRules(const Rate &a, const Rate &b) {
    return a.increment == b.increment && a.minimum == b.minimum && a.measures == b.measures &&
           a.largestOf == b.largestOf && sameUpfront(a, b);
}

/// How far the first price moved that moved; steps must be the same.
void comparePrices(const Rate &a, const Rate &b, PriceChange &change) {
    for (std::size_t i = 0; i < a.tiers.size(); ++i) {
        const Decimal before = a.tiers[i].price, after = b.tiers[i].price;
        if (before == after)
            continue;
        change.price = true;
        if (!before.isZero() && !change.ratio)
            change.ratio = (after - before) / before;
    }
}

/// Both have the key; empty where they say the same.
std::optional<PriceChange> compare(const Rate &a, const Rate &b) {
    PriceChange change;
    change.key = a.key;
    change.unit = !(a.unit == b.unit);
    change.tiers = !sameSteps(a, b);
    change.allowance = a.freeAllowance != b.freeAllowance || a.allowancePool != b.allowancePool;
    change.rules = !sameRules(a, b);
    if (!change.unit && !change.tiers)
        comparePrices(a, b, change);
    if (!change.price && !change.unit && !change.tiers && !change.allowance && !change.rules)
        return std::nullopt;
    change.before = a;
    change.after = b;
    return change;
}

} // namespace

PriceDiff diffPrices(RateSource &before, RateSource &after) {
    PriceDiff diff;
    const Rate *a = before.next();
    const Rate *b = after.next();
    while (a != nullptr || b != nullptr) {
        PriceChange change;
        if (b == nullptr || (a != nullptr && a->key < b->key)) {
            change.key = a->key;
            change.before = *a;
            ++diff.removed;
            diff.changes.push_back(std::move(change));
            a = before.next();
        } else if (a == nullptr || b->key < a->key) {
            change.key = b->key;
            change.after = *b;
            ++diff.added;
            diff.changes.push_back(std::move(change));
            b = after.next();
        } else {
            if (auto found = compare(*a, *b)) {
                ++diff.changed;
                diff.changes.push_back(*std::move(found));
            } else {
                ++diff.same;
            }
            a = before.next();
            b = after.next();
        }
    }
    return diff;
}

} // namespace mitsumori
