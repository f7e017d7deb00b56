// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/text_fit.h"

#include <QFontMetrics>
#include <QStringList>
#include <QTextLayout>

namespace mitsumori::charts {

QString fitted(const QString &text, const QFont &font, int width, int lines) {
    QTextLayout layout(text, font);
    layout.beginLayout();
    QStringList result;
    while (result.size() < lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool last = result.size() + 1 == lines;
        const QString rest =
            last ? text.mid(line.textStart()) : text.mid(line.textStart(), line.textLength());
        result << QFontMetrics(font).elidedText(rest.trimmed(), Qt::ElideRight, width);
    }
    layout.endLayout();
    return result.join(QLatin1Char('\n'));
}

} // namespace mitsumori::charts
