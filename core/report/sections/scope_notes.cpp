// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sections/section.h"

namespace mitsumori::report {

std::vector<Block> scopeNotes(const Input &input) {
    std::vector<Block> blocks;
    for (const LocalText &note : input.scenario.notes)
        blocks.push_back(Paragraph{note.in(input.language)});
    return blocks;
}

} // namespace mitsumori::report
