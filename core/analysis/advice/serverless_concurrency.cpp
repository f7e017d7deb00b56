// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/limit_breach.h"
#include "core/analysis/advice/rules.h"

#include "core/units/format.h"

namespace mitsumori::advice {

namespace {

bool isServerless(const Subject &subject, int month) {
    return subject.isMode("serverless", month) || subject.isMode("function", month);
}

Decimal concurrencyOfAnEndpoint(const Subject &subject, int month) {
    return ratio(subject.number("peakConcurrency", month),
                 subject.isMode("serverless", month) ? subject.number("endpoints", month) : Decimal(1));
}

} // namespace

void serverlessConcurrency(const Evidence &input, std::vector<Advice> &findings) {
    const LimitCheck check{
        "serverless-concurrency",
        "inference",
        "endpoints",
        [](const Subject &subject, int month) -> std::string {
            return subject.isMode("serverless", month) ? "serverless.concurrency" : "";
        },
        concurrencyOfAnEndpoint,
        [](const Subject &subject, int month, Decimal, const Limit &limit) -> TextArguments {
            const Decimal needed = (subject.number("peakConcurrency", month) / limit.value).ceil();
            return {{"needed", formatNumberShort(needed)}};
        }};
    noteBreaches(check, input, findings);
}

void concurrencyQuota(const Evidence &input, std::vector<Advice> &findings) {
    const LimitCheck check{
        "concurrency-quota", "inference", "maxConcurrency",
        [](const Subject &subject, int month) -> std::string {
            return subject.isMode("serverless", month) ? "serverless.account-concurrency"
                   : subject.isMode("function", month) ? "function.concurrency"
                                                       : "";
        },
        [](const Subject &subject, int month) { return subject.number("peakConcurrency", month); }};
    noteSharedBreaches(check, input, findings);
}

void maximumConcurrency(const Evidence &input, std::vector<Advice> &findings) {
    for (const Subject *subject : input.subjects("inference")) {
        const auto exceeds = [&](int month) {
            return isServerless(*subject, month) &&
                   concurrencyOfAnEndpoint(*subject, month) > subject->number("maxConcurrency", month);
        };
        const int month = subject->firstMonth(exceeds);
        if (month == 0)
            continue;
        Decimal highest;
        for (const int each : subject->months())
            if (exceeds(each))
                highest = std::max(highest, concurrencyOfAnEndpoint(*subject, each));
        findings.push_back(
            subject->finding("maximum-concurrency", Severity::impossible, "maxConcurrency",
                             {{"limit", formatNumberShort(subject->number("maxConcurrency", month))},
                              {"demand", formatNumberShort(highest, 1)},
                              {"needed", formatNumberShort(highest.ceil())},
                              {"month", std::to_string(month)}}));
    }
}

} // namespace mitsumori::advice
