// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice.h"

#include "core/analysis/advice/rules.h"

#include <algorithm>

namespace mitsumori {

namespace {

constexpr advice::Rule rules[] = {
    advice::missingPrice, advice::autoscalerMaximum,   advice::standbyStorage, advice::paidBackup,
    advice::egressTwice,  advice::spotWithoutFallback, advice::expired,
};

} // namespace

std::string_view code(Severity severity) {
    return severity == Severity::impossible ? "impossible"
           : severity == Severity::warning  ? "warning"
                                            : "information";
}

std::string Advice::what(Language language) const {
    return text(language, "advice." + rule + ".what", arguments);
}
std::string Advice::why(Language language) const {
    return text(language, "advice." + rule + ".why", arguments);
}
std::string Advice::remedy(Language language) const {
    return text(language, "advice." + rule + ".remedy", arguments);
}

std::vector<Advice> advise(const AdviceInput &input) {
    std::vector<Advice> findings;
    for (const advice::Rule rule : rules)
        rule(input, findings);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Advice &a, const Advice &b) { return a.severity > b.severity; });
    return findings;
}

} // namespace mitsumori
