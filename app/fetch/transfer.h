// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fetch/limits.h"
#include "core/problem.h"

#include <QFile>
#include <QNetworkRequest>

#include <functional>
#include <optional>

class QNetworkAccessManager;

namespace mitsumori::app {

/// Called at least every 50 ms with the bytes that came and the length that was announced (-1: none); false
/// cancels.
using FetchWatcher = std::function<bool(qint64 bytes, qint64 total)>;

/// How one exchange with a server ended: a whole body, a redirect, or a problem.
struct Answer {
    std::optional<Problem> problem{};
    bool mayPass = false; ///< the problem may be gone at a new attempt
    std::optional<std::chrono::milliseconds> retryAfter{};
    std::optional<QUrl> redirect{};
    qint64 bytes = 0;
    QByteArray sha256{};
};

/// One GET whose body goes into `file`, which is emptied first. Neither follows redirects nor tries again.
Answer exchange(QNetworkAccessManager &manager, const QNetworkRequest &request, QFile &file,
                const FetchLimits &limits, const FetchWatcher &watcher);

} // namespace mitsumori::app
