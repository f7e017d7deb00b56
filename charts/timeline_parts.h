// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/text_fit.h"
#include "charts/theme.h"
#include "core/report/series/timeline.h"

#include <QList>

class QCustomPlot;
class QCPAxisRect;
class QCPBars;

namespace mitsumori::charts {

/// The two axis rectangles of the timeline: columns above, cumulative line below.
struct Panels {
    QCPAxisRect *columns = nullptr, *cumulative = nullptr;
    int plotWidth = 0; ///< about, in pixels: what the axis labels leave
};

/// A row of text across the plot, at most `lines` lines.
void addTextRow(QCustomPlot &plot, const std::string &text, const QFont &font, const QColor &colour,
                int width, int lines);
Panels addPanels(QCustomPlot &plot, const series::Timeline &series, const Theme &theme, int width);
void addBands(QCustomPlot &plot, const Panels &panels, const series::Timeline &series, const Theme &theme,
              int width);
QList<QCPBars *> addColumns(QCustomPlot &plot, const Panels &panels, const series::Timeline &series,
                            const Theme &theme);
void addTotals(QCustomPlot &plot, const Panels &panels, const series::Timeline &series, const Theme &theme,
               int width);
void addCumulative(QCustomPlot &plot, const Panels &panels, const series::Timeline &series,
                   const Theme &theme, int width);
void addLegend(QCustomPlot &plot, const QList<QCPBars *> &bars, const series::Timeline &series,
               const Theme &theme, int width);

} // namespace mitsumori::charts
