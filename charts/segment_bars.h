// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

namespace mitsumori::charts {

/// Bars whose segments are kept apart by a line on top of each, and only where a segment is thick enough to
/// spare one: an outline around every segment, as QCPBars draws it, swallows the thin ones.
class SegmentBars : public QCPBars {
    Q_OBJECT

  public:
    SegmentBars(QCPAxis *keyAxis, QCPAxis *valueAxis, const QColor &separator);

  protected:
    void draw(QCPPainter *painter) override;

  private:
    QColor separator_;
};

} // namespace mitsumori::charts
