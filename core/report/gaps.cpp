// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/gaps.h"

#include "core/report/labels.h"
#include "core/report/words.h"

#include <algorithm>

namespace mitsumori::report {

namespace {

/// The note stands below several tables; the whole list is a table of its own.
constexpr std::size_t mostNamed = 4;

} // namespace

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
    const Words say{language};
    std::vector<std::string> names;
    const std::size_t named = std::min(cloud.gaps.size(), mostNamed);
    for (std::size_t i = 0; i < named; ++i)
        names.push_back(cloud.gaps[i].message(language));
    if (named < cloud.gaps.size())
        names.push_back(say("gap-more", {{"count", std::to_string(cloud.gaps.size() - named)}}));
    return say("gap-note", {{"cloud", cloudLabel(cloud.cloud)},
                            {"count", std::to_string(cloud.gaps.size())},
                            {"gaps", joined(names, language)}});
}

} // namespace mitsumori::report
