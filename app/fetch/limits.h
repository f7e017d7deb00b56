// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace mitsumori::app {

/// How much of a server's time and bytes is taken before it is given up. Tests shorten them; users cannot.
struct FetchLimits {
    qint64 fileBytes = qint64(4) << 30; ///< of one file; the largest known list has half a GB
    /// A server that sends fewer than `leastBytes` within this time has stalled.
    std::chrono::milliseconds idle{30'000};
    qint64 leastBytes = 1024;
    std::chrono::milliseconds whole = std::chrono::hours(4); ///< of one file
    int redirects = 5;
    int attempts = 4; ///< of one file, the first included
    /// The first wait before a new attempt; each later one is twice as long.
    std::chrono::milliseconds firstWait{1000};
    /// The longest wait that a server may ask for with Retry-After.
    std::chrono::milliseconds longestWait{120'000};
    int pages = 10'000; ///< of one query
};

} // namespace mitsumori::app
