// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/limit_breach.h"
#include "core/analysis/advice/rules.h"

#include "core/units/format.h"

namespace mitsumori::advice {

namespace {

bool isEndpoint(const Subject &subject, int month) {
    return subject.isManagedEndpoint(month) || subject.isMode("serverless", month);
}

} // namespace

bool isTooMany(const Subject &subject, int month) {
    return isEndpoint(subject, month) &&
           subject.number("endpoints", month) > findLimit("azure", "endpoint.ceiling")->value;
}

void endpointCount(const Evidence &input, std::vector<Advice> &findings) {
    for (const Subject *subject : input.subjects("inference")) {
        const int month = subject->firstMonth([&](int m) { return isTooMany(*subject, m); });
        if (month == 0)
            continue;
        Breaches breaches;
        const Decimal endpoints = subject->number("endpoints", month);
        for (const std::string &cloud : input.scenario.clouds)
            breaches.add(findLimit(cloud, "endpoint.ceiling"), endpoints);
        const LocalText limits = breaches.text();
        findings.push_back(subject->finding(
            "endpoint-count", Severity::impossible, "endpoints",
            {{"endpoints", formatNumberShort(endpoints)},
             {"instances", formatNumberShort(std::max(endpoints, subject->number("peakInstances", month)))},
             {"month", std::to_string(month)},
             {"limitsJa", limits.ja},
             {"limitsEn", limits.en}}));
    }
}

void endpointQuota(const Evidence &input, std::vector<Advice> &findings) {
    const LimitCheck check{
        "endpoint-quota", "inference", "endpoints",
        [](const Subject &subject, int month) -> std::string {
            return isTooMany(subject, month)             ? "" // no quota helps
                   : subject.isMode("serverless", month) ? "serverless.endpoints"
                   : subject.isManagedEndpoint(month)    ? "endpoint.count"
                                                         : "";
        },
        [](const Subject &subject, int month) { return subject.number("endpoints", month); }};
    noteSharedBreaches(check, input, findings);
}

} // namespace mitsumori::advice
