// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/rules.h"

#include "core/units/format.h"

namespace mitsumori::advice {

void batchWindow(const Evidence &input, std::vector<Advice> &findings) {
    for (const Subject *subject : input.subjects("inference")) {
        // the next run begins when a day's share is over
        const auto window = [&](int month) { return Decimal(24) / subject->number("batchRuns", month); };
        const int month = subject->firstMonth([&](int m) {
            return subject->isMode("batch", m) && subject->number("batchWallClockHours", m) > window(m);
        });
        if (month == 0)
            continue;
        const Decimal startup = subject->number("startupMinutes", month) / Decimal(60);
        const Decimal work = (subject->number("batchWallClockHours", month) - startup) *
                             subject->number("batchInstances", month);
        const Decimal left = window(month) - startup;
        const bool fits = left > Decimal(0);
        findings.push_back(
            subject->finding(fits ? "batch-window" : "batch-startup", Severity::impossible, "batchInstances",
                             {{"hours", formatNumberShort(subject->number("batchWallClockHours", month), 2)},
                              {"window", formatNumberShort(window(month), 2)},
                              {"needed", fits ? formatNumberShort((work / left).ceil()) : ""},
                              {"month", std::to_string(month)}}));
    }
}

} // namespace mitsumori::advice
