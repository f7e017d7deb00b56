// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sections/section.h"

namespace mitsumori::report {

std::vector<Block> summaryFigures(const Input &input) {
    std::vector<Block> blocks;
    for (const CloudEstimate &cloud : input.estimate.clouds) {
        if (cloud.monthly.empty())
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
