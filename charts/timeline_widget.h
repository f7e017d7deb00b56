// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/timeline_chart.h"

#include <QWidget>

namespace mitsumori::charts {

/// The timeline on screen: owns its plot, follows palette and size, tells the month under the mouse, and can
/// be walked through with the arrow keys. Readers of the screen get a name and one sentence; the table below
/// holds the same figures.
class TimelineWidget : public QWidget {
    Q_OBJECT

  public:
    explicit TimelineWidget(QWidget *parent = nullptr);

    void setSeries(series::Timeline series);
    const series::Timeline &series() const { return series_; }
    /// Outlines a segment without telling anybody.
    void select(const TimelineHit &hit);
    const TimelineHit &selection() const { return selection_; }
    QCustomPlot *plot() const { return plot_; }

    QSize minimumSizeHint() const override { return {320, 210}; }

  signals:
    void picked(int month, const QString &category);

  protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void redraw();
    void moveSelection(int months, int layers);

    QCustomPlot *plot_;
    series::Timeline series_;
    TimelineHit selection_;
};

} // namespace mitsumori::charts
