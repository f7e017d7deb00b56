// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/timeline_chart.h"

#include "charts/timeline_parts.h"

#include <qcustomplot.h>

namespace mitsumori::charts {

namespace {

constexpr int reportWidth = 660;

void reset(QCustomPlot &plot, const Theme &theme) {
    plot.clearPlottables();
    plot.clearItems();
    plot.plotLayout()->clear();
    plot.setAutoAddPlottableToLegend(false);
    plot.setBackground(QBrush(theme.background));
    plot.setFont(theme.font());
    for (const char *name : {"bands", "outline"})
        if (plot.layer(QLatin1String(name)) == nullptr)
            plot.addLayer(QLatin1String(name));
    plot.moveLayer(plot.layer(QStringLiteral("bands")), plot.layer(QStringLiteral("grid")),
                   QCustomPlot::limBelow);
}

} // namespace

void addTextRow(QCustomPlot &plot, const std::string &text, const QFont &font, const QColor &colour,
                int width, int lines) {
    if (text.empty())
        return;
    auto *element =
        new QCPTextElement(&plot, fitted(QString::fromStdString(text), font, width - 24, lines), font);
    element->setTextColor(colour);
    element->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
    element->setMargins(QMargins(8, 1, 8, 1));
    const int row = plot.plotLayout()->rowCount();
    plot.plotLayout()->addElement(row, 0, element);
    plot.plotLayout()->setRowStretchFactor(row, 0.001);
}

void fillTimeline(QCustomPlot &plot, const series::Timeline &series, const Theme &theme, int width) {
    if (width <= 0)
        width = plot.isVisible() ? plot.width() : reportWidth;
    reset(plot, theme);
    if (series.months.empty())
        return;
    plot.plotLayout()->setRowSpacing(2);
    addTextRow(plot, series.title, theme.font(theme.titlePixels, true), theme.text, width, 2);
    addTextRow(plot, series.subtitle, theme.font(), theme.faint, width, 2);

    const Panels panels = addPanels(plot, series, theme, width);
    addBands(plot, panels, series, theme, width);
    const QList<QCPBars *> bars = addColumns(plot, panels, series, theme);
    addTotals(plot, panels, series, theme, width);
    addCumulative(plot, panels, series, theme, width);
    addLegend(plot, bars, series, theme, width);
}

} // namespace mitsumori::charts
