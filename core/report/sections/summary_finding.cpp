// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/decimals.h"
#include "core/report/gaps.h"
#include "core/report/labels.h"
#include "core/report/sections/section.h"
#include "core/report/spans.h"
#include "core/report/words.h"
#include "core/units/format.h"

#include <algorithm>

namespace mitsumori::report {

namespace {

/// "…costs $259,387 over 24 months; from $1,370 in month 1 it peaks at … in month …".
std::string costSentence(const Input &input, const CloudEstimate &cloud) {
    const int peak = peakMonth(cloud);
    const auto shown = [&](Money amount, int to) {
        return std::string(boundMark(isLowerBound(cloud, to))) + formatRoughly(amount);
    };
    const bool steady = std::all_of(cloud.monthly.begin(), cloud.monthly.end(),
                                    [&](Money month) { return month == cloud.monthly.front(); });
    return Words{input.language}(steady ? "summary.finding-flat" : "summary.finding",
                                 {{"cloud", cloudLabel(cloud.cloud)},
                                  {"region", cloud.region},
                                  {"months", std::to_string(input.scenario.months)},
                                  {"total", shown(cloud.total, input.scenario.months)},
                                  {"first", shown(cloud.monthly.front(), 1)},
                                  {"peak", shown(cloud.monthly[std::size_t(peak - 1)], peak)},
                                  {"month", monthLabel(input.scenario, peak, input.language)}});
}

/// The parts of the system that cost most, with their share of the total.
std::string largestParts(const Input &input, const CloudEstimate &cloud) {
    const int last = monthCount(input.scenario, cloud);
    std::vector<std::pair<std::size_t, Money>> parts;
    for (std::size_t i = 0; i < input.scenario.workloads.size(); ++i)
        if (const Money sum = cloud.workloadSum(i, 1, last); !sum.isZero())
            parts.emplace_back(i, sum);
    if (parts.size() < 2 || cloud.total.isZero())
        return {};
    std::stable_sort(parts.begin(), parts.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    parts.resize(std::min<std::size_t>(parts.size(), 3));
    const Words say{input.language};
    std::vector<std::string> names;
    for (const auto &[index, sum] : parts)
        names.push_back(
            say("summary.part", {{"workload", workloadLabel(input.scenario.workloads[index], input.language)},
                                 {"share", formatPercent(sum.ratioTo(cloud.total))}}));
    return say("summary.parts", {{"parts", joined(names, input.language)}});
}

/// Which cloud is cheapest, among those whose total is no lower bound.
std::string comparison(const Input &input) {
    std::vector<const CloudEstimate *> ranked;
    for (const CloudEstimate &cloud : input.estimate.clouds)
        if (cloud.gaps.empty() && !cloud.monthly.empty())
            ranked.push_back(&cloud);
    if (ranked.size() < 2)
        return {};
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const CloudEstimate *a, const CloudEstimate *b) { return a->total < b->total; });
    const Money difference = ranked[1]->total - ranked[0]->total;
    if (difference.isZero())
        return {};
    return Words{input.language}("summary.cheapest",
                                 {{"cloud", cloudLabel(ranked[0]->cloud)},
                                  {"next", cloudLabel(ranked[1]->cloud)},
                                  {"difference", formatRoughly(difference)},
                                  {"share", formatPercent(difference.ratioTo(ranked[1]->total))}});
}

} // namespace

std::vector<Block> summaryFinding(const Input &input) {
    std::vector<Block> blocks;
    if (input.estimate.clouds.empty() || input.estimate.clouds.front().monthly.empty())
        return blocks;
    const CloudEstimate &first = input.estimate.clouds.front();
    for (const std::string &sentence :
         {comparison(input), costSentence(input, first), largestParts(input, first)})
        if (!sentence.empty())
            blocks.push_back(Paragraph{sentence});
    return blocks;
}

} // namespace mitsumori::report
