// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sections/section.h"
#include "core/report/spans.h"
#include "core/report/words.h"

namespace mitsumori::report {

std::vector<Block> phaseSpansList(const Input &input) {
    const Words say{input.language};
    KeyValues list;
    for (const Span &phase : phaseSpans(input.scenario, input.language))
        list.rows.emplace_back(phase.label,
                               say("phase-span", {{"from", std::to_string(phase.from)},
                                                  {"to", std::to_string(phase.to)},
                                                  {"start", input.scenario.start.plus(phase.from - 1).text()},
                                                  {"end", input.scenario.start.plus(phase.to - 1).text()}}));
    if (list.rows.empty())
        return {};
    return {list};
}

} // namespace mitsumori::report
