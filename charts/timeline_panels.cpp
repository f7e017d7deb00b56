// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/amount_ticker.h"
#include "charts/timeline_parts.h"

#include <algorithm>
#include <cmath>

namespace mitsumori::charts {

namespace {

/// Amounts in yen are read in 万 and 億 where the chart speaks Japanese; the series does not name its
/// language, the axis title's script does.
bool readsMyriads(const series::Timeline &series) {
    const QString title = QString::fromStdString(series.amountAxis + series.title);
    const bool japanese = std::any_of(title.begin(), title.end(), [](QChar c) {
        return c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana ||
               c.script() == QChar::Script_Katakana;
    });
    return series.currency == Currency::jpy && japanese;
}

void style(QCPAxis &axis, const Theme &theme) {
    axis.setTickLabelFont(theme.font());
    axis.setLabelFont(theme.font());
    axis.setSelectedTickLabelFont(theme.font());
    axis.setSelectedLabelFont(theme.font());
    axis.setTickLabelColor(theme.text);
    axis.setLabelColor(theme.faint);
    axis.setBasePen(QPen(theme.bandEdge, 1));
    axis.setTickPen(QPen(theme.bandEdge, 1));
    axis.setSubTickPen(Qt::NoPen);
    axis.setSubTicks(false);
    axis.setTickLengthIn(0);
    axis.setTickLengthOut(4);
    axis.grid()->setPen(QPen(theme.grid, 1));
    axis.grid()->setSubGridVisible(false);
    axis.grid()->setZeroLinePen(QPen(theme.bandEdge, 1));
}

/// Room above the tallest column for its total and, above that, the phase names.
double headroom(const std::vector<double> &values) {
    const double top = values.empty() ? 0 : *std::max_element(values.begin(), values.end());
    return top > 0 ? top * 1.3 : 1;
}

QSharedPointer<QCPAxisTickerText> monthTicker(const series::Timeline &series, const Theme &theme,
                                              int plotWidth) {
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    const QFontMetrics metrics(theme.font());
    int widest = 1;
    for (const std::string &month : series.months)
        widest = std::max(widest, metrics.horizontalAdvance(QString::fromStdString(month)) + 5);
    const int count = std::max(1, int(series.months.size()));
    // steps that divide a year read better than "every fifth month"
    int step = 1;
    for (const int candidate : {1, 2, 3, 4, 6, 12, 24, 60}) {
        step = candidate;
        if (widest * (count / candidate) <= plotWidth)
            break;
    }
    for (int month = 1; month <= count; month += step)
        ticker->addTick(month, QString::fromStdString(series.months[std::size_t(month - 1)]));
    return ticker;
}

QCPAxisRect *addPanel(QCustomPlot &plot, const Theme &theme, const std::string &title, double top,
                      double stretch, int width, const series::Timeline &series) {
    // level, not turned: it can be read, and it fits however low the panel is
    addTextRow(plot, title, theme.font(), theme.faint, width, 1);
    auto *rect = new QCPAxisRect(&plot);
    const int row = plot.plotLayout()->rowCount();
    plot.plotLayout()->addElement(row, 0, rect);
    plot.plotLayout()->setRowStretchFactor(row, stretch);
    for (QCPAxis *axis : rect->axes()) {
        style(*axis, theme);
        axis->setLayer(QStringLiteral("axes"));
        axis->grid()->setLayer(QStringLiteral("grid"));
    }
    QCPAxis *y = rect->axis(QCPAxis::atLeft);
    y->setTicker(QSharedPointer<QCPAxisTicker>(new AmountTicker(series.currency, readsMyriads(series))));
    y->setRange(0, top);
    QCPAxis *x = rect->axis(QCPAxis::atBottom);
    x->setRange(0.5, double(series.months.size()) + 0.5);
    x->grid()->setVisible(false);
    rect->setMinimumMargins(QMargins(0, 4, 12, 0));
    return rect;
}

} // namespace

Panels addPanels(QCustomPlot &plot, const series::Timeline &series, const Theme &theme, int width) {
    Panels panels;
    panels.plotWidth = std::max(60, width - 84);
    panels.columns = addPanel(plot, theme, series.amountAxis, headroom(series.totals), 1, width, series);
    panels.cumulative =
        addPanel(plot, theme, series.cumulativeAxis, headroom(series.cumulative), 0.42, width, series);
    auto *group = new QCPMarginGroup(&plot); // both panels begin and end at the same x
    panels.columns->setMarginGroup(QCP::msLeft | QCP::msRight, group);
    panels.cumulative->setMarginGroup(QCP::msLeft | QCP::msRight, group);

    const auto ticker = monthTicker(series, theme, panels.plotWidth);
    for (QCPAxisRect *rect : {panels.columns, panels.cumulative})
        rect->axis(QCPAxis::atBottom)->setTicker(ticker);
    panels.columns->axis(QCPAxis::atBottom)->setTickLabels(false);
    panels.cumulative->axis(QCPAxis::atLeft)->ticker()->setTickCount(3);
    panels.columns->setMinimumSize(80, 90);
    panels.cumulative->setMinimumSize(80, 50);
    return panels;
}

} // namespace mitsumori::charts
