// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fetch/limits.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace mitsumori::app {

/// The wait before attempt `attempt` (2, 3, …): firstWait, doubled each time, times 0.5 … 1.5 by `chance`
/// (0 … 1), so that many clients that failed together do not come back together.
std::chrono::milliseconds waitBefore(int attempt, double chance, const FetchLimits &limits);

/// Retry-After as seconds ("120") or as a date of HTTP ("Sun, 06 Nov 1994 08:49:37 GMT", seen from `now`);
/// nothing where it is neither. Never negative.
std::optional<std::chrono::milliseconds> readRetryAfter(const QByteArray &header, const QDateTime &now);

} // namespace mitsumori::app
