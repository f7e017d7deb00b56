// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sections/section.h"
#include "core/report/words.h"

namespace mitsumori::report {

std::vector<Block> quotedFinding(const Input &input) {
    int agree = 0, differ = 0, unknown = 0;
    for (const Reconciled &entry : input.reconciled) {
        if (entry.figure == nullptr || !entry.figure->inReport)
            continue;
        int &count = !entry.computed ? unknown : entry.agrees ? agree : differ;
        ++count;
    }
    if (agree + differ + unknown == 0)
        return {};
    return {Paragraph{Words{input.language}(unknown == 0 ? "quoted.finding" : "quoted.finding-unknown",
                                            {{"all", std::to_string(agree + differ + unknown)},
                                             {"agree", std::to_string(agree)},
                                             {"differ", std::to_string(differ)},
                                             {"unknown", std::to_string(unknown)}})}};
}

} // namespace mitsumori::report
