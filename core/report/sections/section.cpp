// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sections/section.h"

namespace mitsumori::report {

const std::vector<SectionEntry> &sectionRegistry() {
    static const std::vector<SectionEntry> entries{
        {"summary", summaryFinding, summaryFigures},
        {"scope", nullptr, scopeNotes},
        {"assumptions"},
        {"growth"},
        {"phases", phaseSpansList},
        {"quoted", quotedFinding},
        {"economics"},
        {"advice"},
        {"appendix"},
    };
    return entries;
}

} // namespace mitsumori::report
