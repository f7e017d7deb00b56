// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/alternative.h"
#include "core/analysis/advice/rules.h"

namespace mitsumori::advice {

void singleZone(const Evidence &input, std::vector<Advice> &findings) {
    for (const Subject *subject : input.subjects("database")) {
        const bool planned = subject->firstMonth([&](int month) {
            return !subject->number("multiAz", month).isZero() ||
                   subject->number("instances", month).isZero();
        }) != 0; // a standby that comes in a later phase is a plan, not an oversight
        if (planned)
            continue;
        const LocalText cost = amountSentence(
            input, "advice.costs",
            scaled(monthlySavings(input, *subject, {{"multiAz", Decimal(1)}, {"standbyStorage", Decimal(1)}}),
                   Decimal(-1)));
        findings.push_back(subject->finding("single-zone", Severity::information, "multiAz",
                                            {{"costJa", cost.ja}, {"costEn", cost.en}}));
    }
}

} // namespace mitsumori::advice
