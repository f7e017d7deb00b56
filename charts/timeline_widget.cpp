// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/timeline_widget.h"

#include "charts/timeline_tooltip.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <qcustomplot.h>

#include <algorithm>

namespace mitsumori::charts {

TimelineWidget::TimelineWidget(QWidget *parent) : QWidget(parent), plot_(new QCustomPlot(this)) {
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(plot_);
    plot_->setObjectName(QStringLiteral("timelinePlot"));
    plot_->setFocusPolicy(Qt::NoFocus); // this widget takes the keys
    plot_->setMouseTracking(true);
    plot_->installEventFilter(this);
    setFocusPolicy(Qt::StrongFocus);
    setObjectName(QStringLiteral("timelineChart"));
}

void TimelineWidget::setSeries(series::Timeline series) {
    series_ = std::move(series);
    if (selection_.month > int(series_.months.size()))
        selection_ = {};
    setAccessibleName(QString::fromStdString(series_.title));
    setAccessibleDescription(QString::fromStdString(series_.subtitle));
    redraw();
}

void TimelineWidget::select(const TimelineHit &hit) {
    selection_ = hit;
    outlineSegment(*plot_, series_, Theme::forPalette(palette()), selection_);
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

void TimelineWidget::redraw() {
    const Theme theme = Theme::forPalette(palette());
    fillTimeline(*plot_, series_, theme, width());
    outlineSegment(*plot_, series_, theme, selection_);
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

void TimelineWidget::changeEvent(QEvent *event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        redraw();
}

void TimelineWidget::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    redraw(); // legend and tick labels are fitted to the width
}

void TimelineWidget::keyPressEvent(QKeyEvent *event) {
    switch (event->key()) {
    case Qt::Key_Left:
        return moveSelection(-1, 0);
    case Qt::Key_Right:
        return moveSelection(1, 0);
    case Qt::Key_Up:
        return moveSelection(0, 1);
    case Qt::Key_Down:
        return moveSelection(0, -1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void TimelineWidget::moveSelection(int months, int layers) {
    if (series_.months.empty())
        return;
    TimelineHit next = selection_;
    next.month = std::clamp(next.month + months, 1, int(series_.months.size()));
    if (layers != 0 && !series_.layers.empty()) {
        const auto found = std::find_if(series_.layers.begin(), series_.layers.end(),
                                        [&](const auto &layer) { return layer.category == next.category; });
        const auto count = int(series_.layers.size());
        const int current =
            found == series_.layers.end() ? (layers > 0 ? -1 : count) : int(found - series_.layers.begin());
        const int index = current + layers;
        // one step beyond either end stands for the whole column
        next.category =
            index < 0 || index >= count ? std::string() : series_.layers[std::size_t(index)].category;
    }
    select(next);
    emit picked(next.month, QString::fromStdString(next.category));
}

bool TimelineWidget::eventFilter(QObject *watched, QEvent *event) {
    if (watched != plot_)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::MouseMove || event->type() == QEvent::MouseButtonPress) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const TimelineHit hit = hitAt(*plot_, series_, mouse->position());
        if (event->type() == QEvent::MouseMove) {
            const QString tip = timelineTooltip(series_, hit.month);
            if (tip.isEmpty())
                QToolTip::hideText();
            else
                QToolTip::showText(mouse->globalPosition().toPoint(), tip, plot_);
        } else if (mouse->button() == Qt::LeftButton && hit.month > 0) {
            setFocus(Qt::MouseFocusReason);
            select(hit);
            emit picked(hit.month, QString::fromStdString(hit.category));
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace mitsumori::charts
