// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/rules.h"

#include "core/units/format.h"

namespace mitsumori::advice {

/// Training and online inference that compute features each by itself drift apart: that is when a store pays.
void featureStore(const Evidence &input, std::vector<Advice> &findings) {
    if (input.subjects("retraining").empty() || !input.subjects("feature-store").empty())
        return;
    std::size_t online = 0;
    const Subject *first = nullptr;
    for (const Subject *subject : input.subjects("inference")) {
        if (subject->firstMonth([&](int month) { return !subject->isMode("batch", month); }) == 0)
            continue;
        ++online;
        first = first == nullptr ? subject : first;
    }
    if (first == nullptr)
        return;
    findings.push_back(first->finding("feature-store", Severity::information, "",
                                      {{"online", std::to_string(online)},
                                       {"retraining", std::to_string(input.subjects("retraining").size())}}));
}

} // namespace mitsumori::advice
