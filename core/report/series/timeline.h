// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"

#include <string>
#include <vector>

namespace mitsumori::series {

/// One category of the stack.
struct TimelineLayer {
    std::string category; ///< key, for colour and selection
    std::string label;
    std::vector<double> values; ///< a month
};

struct TimelineBand {
    std::string key, label;
    int from = 1, to = 1; ///< months
};

/// The timeline chart as plain numbers: stacked columns by category, phase bands, cumulative line. For
/// drawing only.
struct Timeline {
    std::string cloud;
    Currency currency = Currency::usd;
    std::vector<std::string> months;   ///< tick labels
    std::vector<TimelineLayer> layers; ///< bottom first
    std::vector<double> totals, cumulative;
    std::vector<std::string> totalTexts, cumulativeTexts; ///< formatted exactly
    std::vector<TimelineBand> bands;
    bool hasGaps = false;                   ///< the columns are lower bounds
    std::string title;                      ///< states the finding: "月額 $1,370 → $26,229（24か月）"
    std::string subtitle;                   ///< scope: cloud, region, tax, price date
    std::string amountAxis, cumulativeAxis; ///< axis titles with unit
};

Timeline timeline(const Scenario &scenario, const CloudEstimate &estimate, Language language,
                  CalendarDate pricesAsOf);

} // namespace mitsumori::series
