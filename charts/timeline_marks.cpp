// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/segment_bars.h"
#include "charts/timeline_parts.h"

#include <qcustomplot.h>

#include <algorithm>

namespace mitsumori::charts {

namespace {

void addLabel(QCustomPlot &plot, QCPAxisRect *rect, double month, double value, const QString &text,
              const Theme &theme, Qt::Alignment side) {
    auto *label = new QCPItemText(&plot);
    label->setLayer(QStringLiteral("main"));
    label->setClipToAxisRect(false);
    label->setFont(theme.font(theme.fontPixels, true));
    label->setColor(theme.text);
    label->setText(text);
    label->setPadding(QMargins(0, 0, 0, 2));
    label->setPositionAlignment(side | Qt::AlignBottom);
    label->position->setAxisRect(rect);
    label->position->setAxes(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
    label->position->setCoords(month, value);
}

} // namespace

QList<QCPBars *> addColumns(QCustomPlot &, const Panels &panels, const series::Timeline &series,
                            const Theme &theme) {
    QList<QCPBars *> bars;
    for (const series::TimelineLayer &layer : series.layers) {
        if (std::all_of(layer.values.begin(), layer.values.end(), [](double value) { return value == 0; }))
            continue;
        auto *bar = new SegmentBars(panels.columns->axis(QCPAxis::atBottom),
                                    panels.columns->axis(QCPAxis::atLeft), theme.background);
        bar->setName(QString::fromStdString(layer.label));
        bar->setProperty("category", QString::fromStdString(layer.category));
        bar->setWidth(0.78);
        bar->setBrush(theme.category(layer.category));
        QVector<double> keys, values;
        for (std::size_t month = 0; month < layer.values.size(); ++month) {
            if (layer.values[month] == 0)
                continue; // a flat segment would still draw its outline
            keys << double(month + 1);
            values << layer.values[month];
        }
        bar->setData(keys, values, true);
        if (!bars.isEmpty())
            bar->moveAbove(bars.last());
        bars << bar;
    }
    return bars;
}

void addTotals(QCustomPlot &plot, const Panels &panels, const series::Timeline &series, const Theme &theme,
               int) {
    if (series.totals.empty())
        return;
    const std::size_t last = series.totals.size() - 1;
    const auto peak =
        std::size_t(std::max_element(series.totals.begin(), series.totals.end()) - series.totals.begin());
    const double perMonth = double(panels.plotWidth) / double(last + 1);
    const QFontMetrics metrics(theme.font(theme.fontPixels, true));
    std::vector<std::pair<double, double>> taken; // pixels from left to right of what is printed already
    for (const std::size_t month : {peak, std::size_t(0), last}) {
        const QString text = QString::fromStdString(series.totalTexts[month]);
        const double width = metrics.horizontalAdvance(text);
        const double centre = (double(month) + 0.5) * perMonth;
        // a label at either end leans inwards, so that it is never cut off
        const bool atLeft = centre<width / 2, atRight = centre> panels.plotWidth - width / 2;
        const double from = atLeft    ? centre - perMonth / 2
                            : atRight ? centre + perMonth / 2 - width
                                      : centre - width / 2;
        const bool free = std::none_of(taken.begin(), taken.end(), [&](const auto &other) {
            return from < other.second + 6 && other.first < from + width + 6;
        });
        if (!free)
            continue;
        taken.emplace_back(from, from + width);
        const double key = double(month) + (atLeft ? 0.6 : atRight ? 1.4 : 1);
        // above every column that the label covers, not only its own
        double top = 0;
        for (std::size_t other = 0; other <= last; ++other)
            if (double(other) * perMonth < from + width && from < double(other + 1) * perMonth)
                top = std::max(top, series.totals[other]);
        addLabel(plot, panels.columns, key, top, text, theme,
                 atLeft    ? Qt::AlignLeft
                 : atRight ? Qt::AlignRight
                           : Qt::AlignHCenter);
    }
}

void addCumulative(QCustomPlot &plot, const Panels &panels, const series::Timeline &series,
                   const Theme &theme, int) {
    auto *line =
        new QCPGraph(panels.cumulative->axis(QCPAxis::atBottom), panels.cumulative->axis(QCPAxis::atLeft));
    line->setName(QString::fromStdString(series.cumulativeAxis));
    line->setPen(QPen(theme.line, 2));
    line->setSelectable(QCP::stNone);
    if (series.cumulative.size() <= 36)
        line->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, theme.line, theme.line, 4));
    QVector<double> keys;
    for (std::size_t month = 0; month < series.cumulative.size(); ++month)
        keys << double(month + 1);
    line->setData(keys, QVector<double>(series.cumulative.begin(), series.cumulative.end()), true);
    if (series.cumulative.empty())
        return;
    const std::size_t last = series.cumulative.size() - 1;
    addLabel(plot, panels.cumulative, double(last) + 1.4, series.cumulative[last],
             QString::fromStdString(series.cumulativeTexts[last]), theme, Qt::AlignRight);
}

void addLegend(QCustomPlot &plot, const QList<QCPBars *> &bars, const series::Timeline &, const Theme &theme,
               int width) {
    if (bars.isEmpty())
        return;
    auto *legend = new QCPLegend;
    const int row = plot.plotLayout()->rowCount();
    plot.plotLayout()->addElement(row, 0, legend);
    plot.plotLayout()->setRowStretchFactor(row, 0.001);
    legend->setLayer(QStringLiteral("legend"));
    legend->setBorderPen(Qt::NoPen);
    legend->setBrush(Qt::NoBrush);
    legend->setFont(theme.font());
    legend->setSelectedFont(theme.font());
    legend->setTextColor(theme.text);
    legend->setIconSize(16, 16); // also the least height of a row: lower ones cut off descenders
    legend->setIconTextPadding(5);
    legend->setColumnSpacing(14);
    legend->setRowSpacing(1);
    legend->setMargins(QMargins(8, 2, 8, 6));
    // The legend does not reflow by itself: too many columns would be cut off.
    int widest = 1;
    const QFontMetrics metrics(theme.font());
    for (const QCPBars *bar : bars)
        widest = std::max(widest, metrics.horizontalAdvance(bar->name()) + 16 + 5 + 14 + 8);
    legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    legend->setWrap(std::clamp(int((width - 24) / widest), 1, int(bars.size())));
    for (auto bar = bars.rbegin(); bar != bars.rend(); ++bar) // read from the top of the stack down
        (*bar)->addToLegend(legend);
}

} // namespace mitsumori::charts
