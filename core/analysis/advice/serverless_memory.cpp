// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/limit_breach.h"
#include "core/analysis/advice/rules.h"

#include "core/units/format.h"

namespace mitsumori::advice {

void serverlessMemory(const Evidence &input, std::vector<Advice> &findings) {
    for (const Subject *subject : input.subjects("inference")) {
        const auto usable = [&](int month) {
            return subject->number("memoryMb", month) * subject->number("usableMemoryShare", month);
        };
        const int month = subject->firstMonth([&](int m) {
            return (subject->isMode("serverless", m) || subject->isMode("function", m)) &&
                   subject->number("modelSizeMb", m) > usable(m);
        });
        if (month != 0)
            findings.push_back(
                subject->finding("serverless-memory", Severity::impossible, "memoryMb",
                                 {{"model", formatNumberShort(subject->number("modelSizeMb", month))},
                                  {"memory", formatNumberShort(subject->number("memoryMb", month))},
                                  {"usable", formatNumberShort(usable(month), 1)},
                                  {"month", std::to_string(month)}}));
    }
}

void memoryLimit(const Evidence &input, std::vector<Advice> &findings) {
    const LimitCheck check{
        "memory-limit", "inference", "memoryMb",
        [](const Subject &subject, int month) -> std::string {
            return subject.isMode("serverless", month) ? "serverless.memory"
                   : subject.isMode("function", month) ? "function.memory"
                                                       : "";
        },
        [](const Subject &subject, int month) { return subject.number("memoryMb", month); }};
    noteBreaches(check, input, findings);
}

} // namespace mitsumori::advice
