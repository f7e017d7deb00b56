// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/alternative.h"
#include "core/analysis/advice/limit_breach.h"
#include "core/analysis/advice/rules.h"

#include "core/units/format.h"

namespace mitsumori::advice {

namespace {

/// The fewest machines that serve an endpoint at any hour.
Decimal fewest(const Subject &subject, int month) {
    const Decimal zones = subject.number("zones", month);
    return subject.number("autoscaling", month).isZero()
               ? ratio(subject.number("peakInstances", month), subject.number("endpoints", month))
               : subject.number("floorInstances", month) * zones;
}

} // namespace

void singleInstance(const Evidence &input, std::vector<Advice> &findings) {
    for (const Subject *subject : input.subjects("inference")) {
        const int month = subject->firstMonth([&](int m) {
            const Decimal few = fewest(*subject, m);
            return subject->isAlwaysOn(m) && !isTooMany(*subject, m) && few > Decimal(0) && few < Decimal(2);
        });
        if (month == 0)
            continue;
        Breaches advised;
        for (const std::string &cloud : input.scenario.clouds)
            if (const Limit *limit = findLimit(cloud, "endpoint.redundancy"))
                advised.limits.push_back(limit);
        const LocalText limits = advised.text();
        const LocalText cost = amountSentence(
            input, "advice.costs",
            scaled(monthlySavings(input, *subject, {{"highAvailability", Decimal(1)}}), Decimal(-1)));
        findings.push_back(subject->finding(
            "single-instance", Severity::warning, "highAvailability",
            {{"instances", formatNumberShort(fewest(*subject, month))},
             {"month", std::to_string(month)},
             {"limitsJa",
              limits.ja.empty() ? "" : text(Language::ja, "advice.basis", {{"limits", limits.ja}})},
             {"limitsEn",
              limits.en.empty() ? "" : text(Language::en, "advice.basis", {{"limits", limits.en}})},
             {"costJa", cost.ja},
             {"costEn", cost.en}}));
    }
}

} // namespace mitsumori::advice
