// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/amount_ticker.h"

#include <cmath>

namespace mitsumori::charts {

QString axisAmount(double amount, Currency currency, bool inMyriads) {
    const double size = std::abs(amount);
    double divisor = 1;
    QString unit;
    if (inMyriads) {
        divisor = size >= 1e8 ? 1e8 : size >= 1e4 ? 1e4 : 1;
        unit = size >= 1e8 ? QStringLiteral("億") : size >= 1e4 ? QStringLiteral("万") : QString();
    } else {
        divisor = size >= 1e9 ? 1e9 : size >= 1e6 ? 1e6 : size >= 1e3 ? 1e3 : 1;
        unit = size >= 1e9   ? QStringLiteral("B")
               : size >= 1e6 ? QStringLiteral("M")
               : size >= 1e3 ? QStringLiteral("k")
                             : QString();
    }
    const std::string_view symbol = facts(currency).symbol;
    return (amount < 0 ? QStringLiteral("-") : QString()) +
           QString::fromUtf8(symbol.data(), qsizetype(symbol.size())) +
           QString::number(size / divisor, 'g', 6) + unit;
}

QString AmountTicker::getTickLabel(double tick, const QLocale &, QChar, int) {
    // Steps such as 0.1 + 0.2 leave dust behind the last digit that 'g' would print.
    return axisAmount(std::abs(tick) < 1e-9 ? 0 : tick, currency_, inMyriads_);
}

} // namespace mitsumori::charts
