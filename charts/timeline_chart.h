// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/theme.h"
#include "core/report/series/timeline.h"

class QCustomPlot;

namespace mitsumori::charts {

/// What stands where, so that a mouse position can be turned into a month and a category.
struct TimelineHit {
    int month = 0;        ///< 1-based; 0: none
    std::string category; ///< empty: beside every segment
};

/// Draws stacked columns by category over phase bands, and the cumulative line in a panel of its own below.
/// Works on a plot that is never shown. `width` is that of the drawing in layout pixels (0: the plot's own,
/// or the report's where the plot was never laid out): legend and tick labels are fitted to it.
void fillTimeline(QCustomPlot &plot, const series::Timeline &series, const Theme &theme, int width = 0);

/// Outlines a segment (or a whole column where `category` is empty); month 0 removes the outline.
void outlineSegment(QCustomPlot &plot, const series::Timeline &series, const Theme &theme,
                    const TimelineHit &hit);

/// The month and category at a position of the plot.
TimelineHit hitAt(const QCustomPlot &plot, const series::Timeline &series, const QPointF &position);

} // namespace mitsumori::charts
