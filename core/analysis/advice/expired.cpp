// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/rules.h"

namespace mitsumori::advice {

void expired(const Evidence &input, std::vector<Advice> &findings) {
    const auto &validUntil = input.scenario.validUntil;
    if (validUntil && *validUntil < input.today)
        findings.push_back({"expired",
                            Severity::warning,
                            "/validUntil",
                            {{"validUntil", validUntil->text()},
                             {"today", input.today.text()},
                             {"pricesAsOf", input.estimate.pricesAsOf.text()}}});
}

} // namespace mitsumori::advice
