// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/rate_hint.h"

#include "core/text/nearest.h"

#include <set>

namespace mitsumori {

namespace {

/// How much of a key besides the dimension another one shares; the region weighs more than the way to buy.
int likeness(const RateKey &a, const RateKey &b) {
    return (a.region == b.region ? 4 : 0) + (a.purchase == b.purchase ? 2 : 0) + (a.term == b.term ? 1 : 0);
}

const Rate *mostAlike(const std::vector<const Rate *> &rates, const RateKey &key) {
    const Rate *best = nullptr;
    for (const Rate *rate : rates)
        if (rate->key.dimension == key.dimension &&
            (best == nullptr || likeness(rate->key, key) > likeness(best->key, key)))
            best = rate;
    return best;
}

} // namespace

const Rate *nearestRate(const PriceShelf &prices, const RateKey &key) {
    std::vector<const Rate *> ofService;
    std::set<std::string> dimensions;
    for (const PriceBook *book : prices.booksFor(key.provider))
        for (const Rate &rate : book->rates())
            if (rate.state != PriceState::missing && rate.key.provider == key.provider &&
                rate.key.service == key.service) {
                ofService.push_back(&rate);
                dimensions.insert(rate.key.dimension);
            }
    if (const Rate *same = mostAlike(ofService, key))
        return same;
    RateKey other = key;
    other.dimension = nearest(key.dimension, {dimensions.begin(), dimensions.end()});
    return mostAlike(ofService, other);
}

} // namespace mitsumori
