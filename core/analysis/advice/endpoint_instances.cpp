// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/limit_breach.h"
#include "core/analysis/advice/rules.h"

namespace mitsumori::advice {

void endpointInstances(const Evidence &input, std::vector<Advice> &findings) {
    const LimitCheck check{
        "endpoint-instances", "inference", "endpoints",
        [](const Subject &subject, int month) -> std::string {
            return subject.isManagedEndpoint(month) && !isTooMany(subject, month) ? "endpoint.instances" : "";
        },
        [](const Subject &subject, int month) { return subject.number("peakInstances", month); }};
    noteSharedBreaches(check, input, findings);
}

void deploymentInstances(const Evidence &input, std::vector<Advice> &findings) {
    const LimitCheck check{"deployment-instances", "inference", "maximumInstances",
                           [](const Subject &subject, int month) -> std::string {
                               return subject.isManagedEndpoint(month) && !isTooMany(subject, month)
                                          ? "endpoint.deployment-instances"
                                          : "";
                           },
                           [](const Subject &subject, int month) {
                               return ratio(subject.number("peakInstances", month),
                                            subject.number("endpoints", month) *
                                                subject.number("zones", month));
                           }};
    noteBreaches(check, input, findings);
}

void batchQuota(const Evidence &input, std::vector<Advice> &findings) {
    const LimitCheck check{
        "batch-quota", "inference", "batchInstances",
        [](const Subject &subject, int month) -> std::string {
            return subject.isMode("batch", month) ? "batch.instances" : "";
        },
        [](const Subject &subject, int month) { return subject.number("batchInstances", month); }};
    noteSharedBreaches(check, input, findings);
}

} // namespace mitsumori::advice
