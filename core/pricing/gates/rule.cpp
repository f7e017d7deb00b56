// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/gates/gate.h"

namespace mitsumori::gates {

/// A derived price names its rule, and only a derived one does.
void rule(Check &check) {
    for (const Rate *rate : check.rates) {
        if (rate->state == PriceState::derived && rate->rule.empty())
            check.find(*rate, "rule");
        if (rate->state == PriceState::listed && !rate->rule.empty())
            check.find(*rate, "rule.listed", {{"rule", rate->rule}});
    }
}

} // namespace mitsumori::gates
