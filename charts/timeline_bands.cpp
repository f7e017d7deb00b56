// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/timeline_parts.h"

#include <qcustomplot.h>

namespace mitsumori::charts {

namespace {

void place(QCPItemPosition *position, QCPAxisRect *rect, double month, double ratio) {
    position->setTypeX(QCPItemPosition::ptPlotCoords);
    position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    position->setAxisRect(rect);
    position->setAxes(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
    position->setCoords(month, ratio);
}

void addBand(QCustomPlot &plot, QCPAxisRect *rect, const series::TimelineBand &band, const QColor &tint,
             const Theme &theme, bool edge) {
    auto *area = new QCPItemRect(&plot);
    area->setLayer(QStringLiteral("bands"));
    area->setClipAxisRect(rect);
    area->setClipToAxisRect(true);
    area->setPen(Qt::NoPen);
    area->setBrush(tint); // opaque: alpha would stack up in a PDF
    place(area->topLeft, rect, band.from - 0.5, 0);
    place(area->bottomRight, rect, band.to + 0.5, 1);
    if (!edge)
        return;
    auto *line = new QCPItemLine(&plot);
    line->setLayer(QStringLiteral("bands"));
    line->setClipAxisRect(rect);
    line->setClipToAxisRect(true);
    line->setPen(QPen(theme.bandEdge, 1, Qt::DashLine));
    place(line->start, rect, band.from - 0.5, 0);
    place(line->end, rect, band.from - 0.5, 1);
}

void addName(QCustomPlot &plot, QCPAxisRect *rect, const series::TimelineBand &band, const Theme &theme,
             int pixels) {
    auto *name = new QCPItemText(&plot);
    name->setLayer(QStringLiteral("main"));
    name->setClipAxisRect(rect);
    name->setClipToAxisRect(true);
    name->setFont(theme.font(theme.fontPixels, true));
    name->setColor(theme.faint);
    name->setPadding(QMargins(6, 3, 2, 0));
    name->setText(fitted(QString::fromStdString(band.label), name->font(), pixels, 1));
    name->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    place(name->position, rect, band.from - 0.5, 0);
}

} // namespace

void addBands(QCustomPlot &plot, const Panels &panels, const series::Timeline &series, const Theme &theme,
              int) {
    const int months = std::max(1, int(series.months.size()));
    for (std::size_t i = 0; i < series.bands.size(); ++i) {
        const series::TimelineBand &band = series.bands[i];
        const QColor tint = i % 2 == 0 ? theme.bandEven : theme.bandOdd;
        for (QCPAxisRect *rect : {panels.columns, panels.cumulative})
            addBand(plot, rect, band, tint, theme, i > 0);
        const int pixels = panels.plotWidth * (band.to - band.from + 1) / months - 10;
        if (pixels > 16)
            addName(plot, panels.columns, band, theme, pixels);
    }
}

} // namespace mitsumori::charts
