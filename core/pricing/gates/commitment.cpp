// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/gates/gate.h"
#include "core/pricing/price_text.h"

namespace mitsumori::gates {

/// Who commits pays no more than on demand, the part paid upfront included.
void commitment(Check &check) {
    for (const Rate *rate : check.rates) {
        if (!isCommitment(rate->key.purchase))
            continue;
        const Rate *onDemand = onDemandOf(check.book, *rate);
        if (onDemand != nullptr && effectivePrice(*rate) > effectivePrice(*onDemand))
            check.find(*rate, "commitment",
                       {{"price", unitPriceText(effectivePrice(*rate))},
                        {"other", unitPriceText(effectivePrice(*onDemand))}});
    }
}

} // namespace mitsumori::gates
