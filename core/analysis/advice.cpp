// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice.h"

#include "core/analysis/advice/rules.h"

#include <algorithm>

namespace mitsumori {

namespace {

/// In the order in which findings of one severity are listed.
constexpr advice::Rule rules[] = {
    advice::missingPrice,
    advice::autoscalerMaximum,
    advice::endpointCount,
    advice::serverlessConcurrency,
    advice::maximumConcurrency,
    advice::serverlessMemory,
    advice::memoryLimit,
    advice::payloadLimit,
    advice::gatewayPayload,
    advice::durationLimit,
    advice::gatewayDuration,
    advice::latencyBatch,
    advice::latencyDuration,
    advice::batchWindow,
    advice::instanceMaximum,
    advice::nightWindow,
    advice::trainingRunTime,
    advice::endpointQuota,
    advice::endpointInstances,
    advice::batchQuota,
    advice::deploymentInstances,
    advice::concurrencyQuota,
    advice::requestRate,
    advice::gatewayRate,
    advice::trainingQuota,
    advice::processingQuota,
    advice::submissionTime,
    advice::nodeGroup,
    advice::gpuQuota,
    advice::coldStart,
    advice::singleInstance,
    advice::idleEndpoint,
    advice::personStructure,
    advice::spotRework,
    advice::standbyStorage,
    advice::paidBackup,
    advice::egressTwice,
    advice::spotWithoutFallback,
    advice::commitmentSteady,
    advice::budgetAlarm,
    advice::missingLogs,
    advice::missingTransfer,
    advice::expired,
    advice::oldPrices,
    advice::cheaperMode,
    advice::cheaperStructure,
    advice::singleZone,
    advice::storageUnread,
    advice::commitmentTerm,
    advice::featureStore,
    advice::substitutes,
    advice::negligibleItems,
};

} // namespace

std::string_view code(Severity severity) {
    return severity == Severity::impossible ? "impossible"
           : severity == Severity::warning  ? "warning"
                                            : "information";
}

std::string Advice::say(Language language, const char *part) const {
    std::string said = text(language, "advice." + rule + "." + part, arguments);
    while (said.ends_with(' ')) // the last place may be empty
        said.pop_back();
    return said;
}
std::string Advice::what(Language language) const {
    return say(language, "what");
}
std::string Advice::why(Language language) const {
    return say(language, "why");
}
std::string Advice::remedy(Language language) const {
    return say(language, "remedy");
}

std::vector<Advice> advise(const AdviceInput &input) {
    const advice::Evidence evidence(input);
    std::vector<Advice> findings;
    for (const advice::Rule rule : rules) {
        try {
            rule(evidence, findings);
        } catch (const ArithmeticError &) {
            // the scenario's own figures fit, those of what-if do not: nothing sensible to advise
        }
    }
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Advice &a, const Advice &b) { return a.severity > b.severity; });
    return findings;
}

} // namespace mitsumori
