// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/gates/gate.h"

namespace mitsumori::gates {

/// Every price says where it is from, in both languages.
void source(Check &check) {
    const auto blank = [](const std::string &text) { return text.find_first_not_of(" \t") == text.npos; };
    for (const Rate *rate : check.rates)
        if (blank(rate->source.ja) || blank(rate->source.en))
            check.find(*rate, "source");
}

} // namespace mitsumori::gates
