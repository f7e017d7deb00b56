// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/gaps.h"

#include "core/report/labels.h"
#include "core/report/words.h"

#include <algorithm>

namespace mitsumori::report {

bool isLowerBound(const CloudEstimate &cloud, int to) {
    return std::any_of(cloud.gaps.begin(), cloud.gaps.end(),
                       [to](const Gap &gap) { return gap.firstMonth <= to; });
}

std::string_view boundMark(bool lowerBound) {
    return lowerBound ? "≥ " : "";
}

std::string gapNote(const CloudEstimate &cloud, Language language) {
    if (cloud.gaps.empty())
        return {};
    std::vector<std::string> names;
    for (const Gap &gap : cloud.gaps)
        names.push_back(gap.message(language));
    return Words{language}("gap-note", {{"cloud", cloudLabel(cloud.cloud)},
                                        {"count", std::to_string(cloud.gaps.size())},
                                        {"gaps", joined(names, language)}});
}

} // namespace mitsumori::report
