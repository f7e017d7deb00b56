// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/rules.h"

#include "core/units/format.h"

namespace mitsumori::advice {

namespace {

constexpr int idlePercent = 5; ///< below it the machines mostly wait

} // namespace

void idleEndpoint(const Evidence &input, std::vector<Advice> &findings) {
    for (const Subject *subject : input.subjects("inference")) {
        const auto instances = [&](int month) {
            return subject->number("instanceHours", month) / input.scenario.hoursPerMonth;
        };
        const auto utilisation = [&](int month) {
            return subject->number("meanRps", month) /
                   (instances(month) * subject->number("throughputPerInstance", month));
        };
        const int month = subject->firstMonth([&](int m) {
            return subject->isAlwaysOn(m) && !isTooMany(*subject, m) && instances(m) > Decimal(0) &&
                   utilisation(m) * Decimal(100) < Decimal(idlePercent);
        });
        if (month == 0)
            continue;
        const LocalText amount = input.lineAmounts(*subject, "endpoint", month);
        const LocalText cost =
            amount.isEmpty()
                ? LocalText{}
                : LocalText{text(Language::ja, "advice.idle-endpoint.cost", {{"amount", amount.ja}}),
                            text(Language::en, "advice.idle-endpoint.cost", {{"amount", amount.en}})};
        findings.push_back(subject->finding("idle-endpoint", Severity::warning, "mode",
                                            {{"utilisation", formatPercent(utilisation(month), 2)},
                                             {"instances", formatNumberShort(instances(month), 1)},
                                             {"month", std::to_string(month)},
                                             {"costJa", cost.ja},
                                             {"costEn", cost.en}}));
    }
}

} // namespace mitsumori::advice
