// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/gates/gate.h"

namespace mitsumori::gates {

/// Units are those of core/units/unit.cpp, also in measures.
void unit(Check &check) {
    const auto known = [](const Unit &unit) { return Unit::parse(unit.text()).has_value(); };
    for (const Rate *rate : check.rates) {
        if (!known(rate->unit))
            check.find(*rate, "unit", {{"unit", rate->unit.text()}});
        for (const auto *measures : {&rate->measures, &rate->largestOf})
            for (const Measure &measure : *measures)
                if (!known(measure.unit))
                    check.find(*rate, "unit", {{"unit", measure.unit.text()}});
    }
}

} // namespace mitsumori::gates
