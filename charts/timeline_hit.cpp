// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/timeline_chart.h"

#include <qcustomplot.h>

#include <cmath>

namespace mitsumori::charts {

void outlineSegment(QCustomPlot &plot, const series::Timeline &series, const Theme &theme,
                    const TimelineHit &hit) {
    for (int i = plot.itemCount() - 1; i >= 0; --i)
        if (plot.item(i)->property("outline").toBool())
            plot.removeItem(i);
    if (hit.month < 1 || hit.month > int(series.totals.size()) || plot.axisRectCount() == 0)
        return;
    const auto month = std::size_t(hit.month - 1);
    double from = 0, to = series.totals[month];
    if (!hit.category.empty()) {
        double base = 0;
        for (const series::TimelineLayer &layer : series.layers) {
            if (layer.category == hit.category) {
                from = base;
                to = base + layer.values[month];
            }
            base += layer.values[month];
        }
    }
    auto *outline = new QCPItemRect(&plot);
    outline->setProperty("outline", true);
    outline->setLayer(QStringLiteral("outline"));
    outline->setPen(QPen(theme.selection, 2));
    outline->setBrush(Qt::NoBrush);
    QCPAxisRect *rect = plot.axisRect(0);
    outline->setClipAxisRect(rect);
    for (QCPItemPosition *position : {outline->topLeft, outline->bottomRight}) {
        position->setAxisRect(rect);
        position->setAxes(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
    }
    outline->topLeft->setCoords(hit.month - 0.42, to);
    outline->bottomRight->setCoords(hit.month + 0.42, from);
}

TimelineHit hitAt(const QCustomPlot &plot, const series::Timeline &series, const QPointF &position) {
    TimelineHit hit;
    if (plot.axisRectCount() == 0)
        return hit;
    const QCPAxisRect *rect = plot.axisRect(0);
    const bool inColumns = rect->rect().contains(position.toPoint());
    const bool inCumulative =
        plot.axisRectCount() > 1 && plot.axisRect(1)->rect().contains(position.toPoint());
    if (!inColumns && !inCumulative)
        return hit;
    const int month = int(std::lround(rect->axis(QCPAxis::atBottom)->pixelToCoord(position.x())));
    if (month < 1 || month > int(series.totals.size()))
        return hit;
    hit.month = month;
    if (!inColumns)
        return hit;
    const double amount = rect->axis(QCPAxis::atLeft)->pixelToCoord(position.y());
    double base = 0;
    for (const series::TimelineLayer &layer : series.layers) {
        const double top = base + layer.values[std::size_t(month - 1)];
        if (amount >= base && amount < top)
            hit.category = layer.category;
        base = top;
    }
    return hit;
}

} // namespace mitsumori::charts
