// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/problem.h"

#include <QUrl>

namespace mitsumori::app {

/// The vendor's server, or the one that --base-url names.
struct BaseAddress {
    QUrl url;
    /// http is allowed, because the address was typed and names this very machine (tests, a local mirror).
    bool allowsPlain = false;
};

/// Reads --base-url: https, or http for 127.0.0.1, localhost and [::1]; a path is kept, queries are refused.
Result<BaseAddress> readBaseAddress(const std::string &typed);

bool isLoopback(const QUrl &url);
/// https, or http to this machine where that is allowed.
bool isAllowed(const QUrl &url, bool allowsPlain);
/// Scheme, host and port agree; a port that is not written is the scheme's own.
bool sameServer(const QUrl &one, const QUrl &other);

/// The address as messages show it: without user names, passwords and fragments.
std::string shownAddress(const QUrl &url);

/// `path` ("/offers/…") behind the base's own path.
QUrl addressOf(const QUrl &base, const std::string &path);
/// A link out of a downloaded index: a path on the same server or an absolute address on it. Null where it
/// leads elsewhere.
std::optional<QUrl> followLink(const QUrl &base, const std::string &link);

} // namespace mitsumori::app
