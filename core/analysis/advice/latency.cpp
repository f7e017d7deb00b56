// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/alternative.h"
#include "core/analysis/advice/limit_breach.h"
#include "core/analysis/advice/rules.h"

#include "core/units/format.h"

namespace mitsumori::advice {

void latencyBatch(const Evidence &input, std::vector<Advice> &findings) {
    for (const Subject *subject : input.subjects("inference")) {
        const int month = subject->firstMonth([&](int m) {
            const Decimal target = subject->number("latencyTargetMs", m);
            return subject->isMode("batch", m) && !target.isZero() &&
                   target / Decimal(3'600'000) < subject->number("batchWallClockHours", m);
        });
        if (month != 0)
            findings.push_back(subject->finding(
                "latency-batch", Severity::impossible, "mode",
                {{"target", formatNumberShort(subject->number("latencyTargetMs", month))},
                 {"hours", formatNumberShort(subject->number("batchWallClockHours", month), 2)},
                 {"month", std::to_string(month)}}));
    }
}

void latencyDuration(const Evidence &input, std::vector<Advice> &findings) {
    for (const Subject *subject : input.subjects("inference")) {
        const auto latency = [&](int month) {
            return subject->number("billedMs", month) + subject->number("overheadMs", month);
        };
        const int month = subject->firstMonth([&](int m) {
            const Decimal target = subject->number("latencyTargetMs", m);
            return !subject->isMode("batch", m) && !target.isZero() && latency(m) > target;
        });
        if (month != 0)
            findings.push_back(
                subject->finding("latency-duration", Severity::impossible, "durationMs",
                                 {{"target", formatNumberShort(subject->number("latencyTargetMs", month))},
                                  {"latency", formatNumberShort(latency(month), 1)},
                                  {"month", std::to_string(month)}}));
    }
}

bool hasColdStarts(const Subject &subject, const std::string &cloud, int month) {
    const Limit *limit = findLimit(cloud, "serverless.cold-start");
    const Decimal target = subject.number("latencyTargetMs", month);
    return limit != nullptr && subject.isMode("serverless", month) && !target.isZero() &&
           subject.number("provisionedConcurrency", month).isZero() && target / Decimal(1000) < limit->value;
}

void coldStart(const Evidence &input, std::vector<Advice> &findings) {
    for (const Subject *subject : input.subjects("inference")) {
        Breaches slow;
        int month = 0;
        for (const std::string &cloud : input.scenario.clouds)
            if (const int first =
                    subject->firstMonth([&](int m) { return hasColdStarts(*subject, cloud, m); });
                first != 0) {
                slow.limits.push_back(findLimit(cloud, "serverless.cold-start"));
                month = month == 0 ? first : std::min(month, first);
            }
        if (month == 0)
            continue;
        const Decimal needed = subject->number("peakConcurrency", month).ceil();
        const LocalText limits = slow.text();
        const LocalText cost = amountSentence(
            input, "advice.costs",
            scaled(monthlySavings(input, *subject, {{"provisionedConcurrency", needed}}), Decimal(-1)));
        findings.push_back(
            subject->finding("cold-start", Severity::warning, "provisionedConcurrency",
                             {{"target", formatNumberShort(subject->number("latencyTargetMs", month))},
                              {"needed", formatNumberShort(needed)},
                              {"month", std::to_string(month)},
                              {"limitsJa", limits.ja},
                              {"limitsEn", limits.en},
                              {"costJa", cost.ja},
                              {"costEn", cost.en}}));
    }
}

} // namespace mitsumori::advice
