// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sections/section.h"

namespace mitsumori::report {

std::vector<Block> summaryFigures(const Input &input) {
    std::vector<Block> blocks;
    for (const CloudEstimate &cloud : input.estimate.clouds) {
        // Where no line has a price there is nothing to draw; the table says what is missing.
        if (cloud.monthly.empty() || (cloud.total.isZero() && !cloud.gaps.empty()))
            continue;
        TimelineFigure figure;
        figure.series = series::timeline(input.scenario, cloud, input.language, input.estimate.pricesAsOf);
        figure.title = figure.series.title;
        figure.caption = figure.series.subtitle;
        blocks.push_back(std::move(figure));
    }
    return blocks;
}

} // namespace mitsumori::report
