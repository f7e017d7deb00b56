// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/gates/gate.h"
#include "core/pricing/price_text.h"

namespace mitsumori::gates {

/// Spare capacity is not dearer than the same on demand.
void spot(Check &check) {
    for (const Rate *rate : check.rates) {
        if (rate->key.purchase != "spot")
            continue;
        const Rate *onDemand = onDemandOf(check.book, *rate);
        if (onDemand != nullptr && effectivePrice(*rate) > effectivePrice(*onDemand))
            check.find(*rate, "spot",
                       {{"price", unitPriceText(effectivePrice(*rate))},
                        {"other", unitPriceText(effectivePrice(*onDemand))}});
    }
}

} // namespace mitsumori::gates
