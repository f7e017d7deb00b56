// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fetch/retry.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace mitsumori::app {

using std::chrono::milliseconds;

milliseconds waitBefore(int attempt, double chance, const FetchLimits &limits) {
    const auto doubled = limits.firstWait * (1 << std::clamp(attempt - 2, 0, 16));
    const double jittered = double(doubled.count()) * (0.5 + chance);
    return std::min(milliseconds(qint64(jittered)), limits.longestWait);
}

std::optional<milliseconds> readRetryAfter(const QByteArray &header, const QDateTime &now) {
    bool isNumber = false;
    const quint32 seconds = header.trimmed().toUInt(&isNumber);
    if (isNumber)
        return milliseconds(qint64(seconds) * 1000);
    // the C locale: month names in an answer are English whatever the user's language is
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return {};
    date.setTimeSpec(Qt::UTC);
    return milliseconds(std::max<qint64>(0, now.msecsTo(date)));
}

} // namespace mitsumori::app
