// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/gates/gate.h"
#include "core/pricing/price_text.h"

namespace mitsumori::gates {

/// Steps begin at 0, ascend, and do not get dearer with volume (but after a free first step).
void tiers(Check &check) {
    for (const Rate *rate : check.rates) {
        const std::vector<Tier> &steps = rate->tiers;
        if (steps.empty() || !steps.front().from.isZero())
            check.find(*rate, "tiers.start");
        for (std::size_t i = 1; i < steps.size(); ++i) {
            if (steps[i].from <= steps[i - 1].from)
                check.find(*rate, "tiers.order", {{"from", steps[i].from.text()}});
            if (steps[i].price > steps[i - 1].price && !(i == 1 && steps[0].price.isZero()))
                check.find(*rate, "tiers.rise",
                           {{"from", steps[i].from.text()},
                            {"price", unitPriceText(steps[i].price)},
                            {"other", unitPriceText(steps[i - 1].price)}});
        }
    }
}

} // namespace mitsumori::gates
