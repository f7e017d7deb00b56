// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/alternative.h"
#include "core/analysis/advice/rules.h"

#include "core/units/format.h"

namespace mitsumori::advice {

bool isCapped(const Subject &subject, int month) {
    const Decimal most =
        std::max(subject.number("maximumInstances", month), subject.number("floorInstances", month));
    return subject.isAlwaysOn(month) &&
           subject.number("neededInstances", month) >
               subject.number("endpoints", month) * subject.number("zones", month) * most;
}

void instanceMaximum(const Evidence &input, std::vector<Advice> &findings) {
    for (const Subject *subject : input.subjects("inference")) {
        const int month = subject->firstMonth([&](int m) { return isCapped(*subject, m); });
        if (month == 0)
            continue;
        Decimal highest; // of one endpoint and zone, as the maximum counts
        for (const int each : subject->months())
            if (isCapped(*subject, each))
                highest = std::max(
                    highest, ratio(subject->number("neededInstances", each),
                                   subject->number("endpoints", each) * subject->number("zones", each)));
        const LocalText cost = amountSentence(
            input, "advice.costs",
            scaled(monthlySavings(input, *subject, {{"maximumInstances", highest.ceil()}}), Decimal(-1)));
        findings.push_back(
            subject->finding("instance-maximum", Severity::impossible, "maximumInstances",
                             {{"limit", formatNumberShort(subject->number("maximumInstances", month))},
                              {"highest", formatNumberShort(highest.ceil())},
                              {"month", std::to_string(month)},
                              {"costJa", cost.ja},
                              {"costEn", cost.en}}));
    }
}

} // namespace mitsumori::advice
