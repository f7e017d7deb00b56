// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/gates/gate.h"
#include "core/pricing/price_text.h"
#include "core/units/format.h"

#include <algorithm>
#include <map>

namespace mitsumori::gates {

namespace {

/// The first price that is not zero: a free first step says nothing about the magnitude.
Decimal magnitudeOf(const Rate &rate) {
    for (const Tier &tier : rate.tiers)
        if (!tier.price.isZero())
            return tier.price;
    return 0;
}

} // namespace

/// The same thing does not cost more than four times as much in another region: a slipped decimal point.
void magnitude(Check &check) {
    constexpr int limit = 4;
    std::map<std::vector<std::string>, std::vector<const Rate *>> things;
    for (const Rate *rate : check.rates)
        if (!magnitudeOf(*rate).isZero())
            things[{rate->key.provider, rate->key.service, rate->key.dimension, rate->key.purchase,
                    rate->key.term, rate->unit.text()}]
                .push_back(rate);
    for (const auto &[name, rates] : things) {
        const auto [least, most] =
            std::minmax_element(rates.begin(), rates.end(), [](const Rate *a, const Rate *b) {
                return magnitudeOf(*a) < magnitudeOf(*b);
            });
        const Decimal low = magnitudeOf(**least), high = magnitudeOf(**most);
        if (high > low * Decimal(limit))
            check.find(**most, "magnitude",
                       {{"price", unitPriceText(high)},
                        {"times", formatNumber(high / low, 1)},
                        {"other", unitPriceText(low)},
                        {"region", (*least)->key.region}});
    }
}

} // namespace mitsumori::gates
