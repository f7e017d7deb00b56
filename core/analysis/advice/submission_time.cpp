// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/limit_breach.h"
#include "core/analysis/advice/rules.h"

#include "core/units/format.h"

namespace mitsumori::advice {

void submissionTime(const Evidence &input, std::vector<Advice> &findings) {
    for (const Subject *subject : input.subjects("retraining")) {
        Breaches slow;
        int month = 0;
        Decimal hours;
        for (const std::string &cloud : input.scenario.clouds) {
            const Limit *limit = findLimit(cloud, "training.submissions");
            if (limit == nullptr)
                continue;
            const auto submitting = [&](int m) {
                return subject->number("fullModels", m) / limit->value / Decimal(3600);
            };
            const int first = subject->firstMonth([&](int m) {
                return subject->number("runs", m) > Decimal(0) &&
                       subject->number("trainMinutes", m) > Decimal(0) &&
                       submitting(m) > subject->number("windowHours", m);
            });
            if (first == 0)
                continue;
            month = month == 0 ? first : std::min(month, first);
            hours = std::max(hours, submitting(first));
            slow.limits.push_back(limit);
        }
        if (month == 0)
            continue;
        const LocalText limits = slow.text();
        findings.push_back(
            subject->finding("submission-time", Severity::warning, "structure",
                             {{"jobs", formatNumberShort(subject->number("fullModels", month).ceil())},
                              {"hours", formatNumberShort(hours, 1)},
                              {"window", formatNumberShort(subject->number("windowHours", month), 1)},
                              {"month", std::to_string(month)},
                              {"limitsJa", limits.ja},
                              {"limitsEn", limits.en}}));
    }
}

} // namespace mitsumori::advice
