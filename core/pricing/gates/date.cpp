// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/gates/gate.h"

namespace mitsumori::gates {

/// No price is of tomorrow.
void date(Check &check) {
    for (const Rate *rate : check.rates)
        if (rate->asOf > check.today)
            check.find(*rate, "date", {{"date", rate->asOf.text()}, {"today", check.today.text()}});
}

} // namespace mitsumori::gates
