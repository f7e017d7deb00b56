// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/build.h"

#include <string_view>

namespace mitsumori::report {

/// A section of the report: what stands before its tables and after them. The tables come from the table
/// registry; its title is the text "report.section.<id>". Without any block it is left out.
struct SectionEntry {
    std::string_view id;
    std::vector<Block> (*before)(const Input &input) = nullptr;
    std::vector<Block> (*after)(const Input &input) = nullptr;
};

/// All sections in their order.
const std::vector<SectionEntry> &sectionRegistry();

// One file each.
std::vector<Block> summaryFinding(const Input &input);
std::vector<Block> summaryFigures(const Input &input);
std::vector<Block> scopeNotes(const Input &input);
std::vector<Block> phaseSpansList(const Input &input);
std::vector<Block> quotedFinding(const Input &input);

} // namespace mitsumori::report
