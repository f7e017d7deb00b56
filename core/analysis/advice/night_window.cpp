// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/rules.h"

#include "core/units/format.h"

namespace mitsumori::advice {

namespace {

/// The hours of a round with K runs at a time: whole waves, as the kind's wallClockHours has them.
Decimal hoursWith(Decimal parallel, const Subject &subject, int month) {
    const auto waves = [&](std::string_view runs) { return (subject.number(runs, month) / parallel).ceil(); };
    return (waves("fullModels") * subject.number("fullMinutes", month) +
            waves("corrections") * subject.number("lightMinutes", month)) /
           Decimal(60);
}

} // namespace

Decimal parallelismThatFits(const Subject &subject, int month) {
    const Decimal window = subject.number("windowHours", month);
    Decimal most = std::max({Decimal(1), subject.number("fullModels", month).ceil(),
                             subject.number("corrections", month).ceil()});
    if (hoursWith(most, subject, month) > window)
        return 0;
    Decimal fewest = 1;
    while (fewest < most) { // more runs at a time never take longer
        const Decimal middle = ((fewest + most) / Decimal(2)).floor();
        if (hoursWith(middle, subject, month) > window)
            fewest = middle + Decimal(1);
        else
            most = middle;
    }
    return most;
}

void nightWindow(const Evidence &input, std::vector<Advice> &findings) {
    for (const Subject *subject : input.subjects("retraining")) {
        const int month = subject->firstMonth([&](int m) {
            return subject->number("runs", m) > Decimal(0) &&
                   subject->number("wallClockHours", m) > subject->number("windowHours", m);
        });
        if (month == 0)
            continue;
        Decimal needed;
        bool fits = true;
        for (const int each : subject->months()) {
            const Decimal parallel = parallelismThatFits(*subject, each);
            fits = fits && !parallel.isZero();
            needed = std::max(needed, parallel);
        }
        findings.push_back(
            subject->finding(fits ? "night-window" : "run-too-long", Severity::impossible,
                             fits ? "parallelism" : "windowHours",
                             {{"hours", formatNumberShort(subject->number("wallClockHours", month), 2)},
                              {"window", formatNumberShort(subject->number("windowHours", month), 2)},
                              {"parallelism", formatNumberShort(subject->number("parallelism", month))},
                              {"needed", formatNumberShort(needed)},
                              {"minutes", formatNumberShort(subject->number("fullMinutes", month), 1)},
                              {"month", std::to_string(month)}}));
    }
}

} // namespace mitsumori::advice
