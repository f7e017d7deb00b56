// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/segment_bars.h"

namespace mitsumori::charts {

SegmentBars::SegmentBars(QCPAxis *keyAxis, QCPAxis *valueAxis, const QColor &separator)
    : QCPBars(keyAxis, valueAxis)
    , separator_(separator) {
    setPen(Qt::NoPen);
    setAntialiased(false);
    setSelectable(QCP::stNone);
}

void SegmentBars::draw(QCPPainter *painter) {
    constexpr double thickness = 1, leastSpared = 5;
    painter->setAntialiasing(false);
    painter->setPen(Qt::NoPen);
    for (const QCPBarsData &bar : *mDataContainer) {
        const QRectF area = getBarRect(bar.key, bar.value);
        painter->fillRect(area, mBrush);
        if (area.height() >= leastSpared)
            painter->fillRect(QRectF(area.left(), area.top(), area.width(), thickness), separator_);
    }
}

} // namespace mitsumori::charts
