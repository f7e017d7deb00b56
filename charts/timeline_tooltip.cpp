// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/timeline_tooltip.h"

#include "core/units/currency.h"

#include <QLocale>

namespace mitsumori::charts {

namespace {

QString row(const std::string &label, const QString &amount, bool strong) {
    const QString open = strong ? QStringLiteral("<b>") : QString();
    const QString close = strong ? QStringLiteral("</b>") : QString();
    return QStringLiteral("<tr><td>%1%2%3&nbsp;&nbsp;</td><td align=right>%1%4%3</td></tr>")
        .arg(open, QString::fromStdString(label).toHtmlEscaped(), close, amount.toHtmlEscaped());
}

} // namespace

QString timelineTooltip(const series::Timeline &series, int month) {
    if (month < 1 || month > int(series.months.size()))
        return {};
    const auto index = std::size_t(month - 1);
    const CurrencyFacts &currency = facts(series.currency);
    const QString symbol = QString::fromUtf8(currency.symbol.data(), qsizetype(currency.symbol.size()));
    QString rows;
    for (auto layer = series.layers.rbegin(); layer != series.layers.rend(); ++layer)
        if (layer->values[index] != 0)
            rows += row(layer->label,
                        symbol + QLocale::c().toString(layer->values[index], 'f', currency.decimals), false);
    rows += row(series.months[index], QString::fromStdString(series.totalTexts[index]), true);
    rows += row(series.cumulativeAxis, QString::fromStdString(series.cumulativeTexts[index]), false);
    return QStringLiteral("<table cellspacing=0 cellpadding=1>%1</table>").arg(rows);
}

} // namespace mitsumori::charts
