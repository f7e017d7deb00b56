// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fetch/address.h"

namespace mitsumori::app {

bool isLoopback(const QUrl &url) {
    // names and addresses are compared as written: "127.0.0.1.example.com" is somebody else's
    const QString host = url.host();
    return host == QLatin1String("127.0.0.1") || host == QLatin1String("localhost") ||
           host == QLatin1String("::1");
}

bool isAllowed(const QUrl &url, bool allowsPlain) {
    if (!url.isValid() || url.host().isEmpty())
        return false;
    return url.scheme() == QLatin1String("https") ||
           (allowsPlain && url.scheme() == QLatin1String("http") && isLoopback(url));
}

bool sameServer(const QUrl &one, const QUrl &other) {
    const auto port = [](const QUrl &url) {
        return url.port(url.scheme() == QLatin1String("http") ? 80 : 443);
    };
    return one.scheme() == other.scheme() && one.host() == other.host() && port(one) == port(other);
}

std::string shownAddress(const QUrl &url) {
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveFragment).toStdString();
}

Result<BaseAddress> readBaseAddress(const std::string &typed) {
    QUrl url(QString::fromStdString(typed), QUrl::StrictMode);
    const bool isBare = url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
    if (!isAllowed(url, true) || !isBare)
        return Problem{"fetch.baseUrl", {}, {}, shownAddress(url)};
    while (url.path().endsWith(QLatin1Char('/')))
        url.setPath(url.path().chopped(1));
    return BaseAddress{url, isLoopback(url)};
}

QUrl addressOf(const QUrl &base, const std::string &path) {
    QUrl url = base;
    url.setPath(base.path() + QString::fromStdString(path));
    return url;
}

std::optional<QUrl> followLink(const QUrl &base, const std::string &link) {
    const QUrl url(QString::fromStdString(link), QUrl::StrictMode);
    if (!url.isValid())
        return {};
    if (!url.isRelative())
        return sameServer(base, url) ? std::optional(url) : std::nullopt;
    // "//host/path" is relative too, and names another server
    if (!url.host().isEmpty() || !url.path().startsWith(QLatin1Char('/')))
        return {};
    QUrl target = addressOf(base, url.path().toStdString());
    target.setQuery(url.query());
    return target;
}

} // namespace mitsumori::app
