// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/gates/gate.h"
#include "core/pricing/price_text.h"

#include <algorithm>

namespace mitsumori::gates {

/// A price of zero says that it is free, and what is free costs nothing.
void zero(Check &check) {
    for (const Rate *rate : check.rates) {
        const bool costs =
            rate->upfront || std::any_of(rate->tiers.begin(), rate->tiers.end(),
                                         [](const Tier &tier) { return !tier.price.isZero(); });
        if (!costs && rate->state != PriceState::free && rate->state != PriceState::missing)
            check.find(*rate, "zero");
        if (costs && rate->state == PriceState::free)
            check.find(*rate, "zero.free", {{"price", tiersText(*rate, Language::en)}});
        // a first step of zero is a free amount; a later one is a hole
        for (std::size_t i = 1; costs && i < rate->tiers.size(); ++i)
            if (rate->tiers[i].price.isZero())
                check.find(*rate, "zero.later", {{"from", rate->tiers[i].from.text()}});
    }
}

} // namespace mitsumori::gates
