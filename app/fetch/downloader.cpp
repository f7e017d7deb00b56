// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fetch/downloader.h"

#include "app/fetch/address.h"
#include "app/fetch/retry.h"

#include <QEventLoop>
#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

namespace mitsumori::app {

namespace {

QNetworkRequest requestFor(const QUrl &address) {
    QNetworkRequest request(address);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // one stream: nothing to gain
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept", "application/json");
    // Content-Length, SHA-256 and size limit are to speak of the bytes that are kept
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("User-Agent", "Mitsumori/" MITSUMORI_VERSION);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    request.setSslConfiguration(tls);
    return request;
}

} // namespace

Downloader::Downloader(FetchLimits limits, bool allowsPlainLoopback)
    : limits_(limits)
    , allowsPlainLoopback_(allowsPlainLoopback)
    , chance_(std::random_device{}()) {
    if (allowsPlainLoopback_) // a proxy could not reach this machine's own address
        manager_.setProxy(QNetworkProxy::NoProxy);
}

Answer Downloader::attempt(const QUrl &address, const QUrl &first, QFile &file, const SecretHeader &secret,
                           const FetchLimits &limits) {
    QNetworkRequest request = requestFor(address);
    if (!secret.name.isEmpty() && sameServer(address, first))
        request.setRawHeader(secret.name, secret.value);
    return exchange(manager_, request, file, limits, watcher_);
}

std::optional<Problem> Downloader::redirectProblem(const QUrl &from, const QUrl &to, int count) const {
    const TextArguments arguments{{"target", shownAddress(to)}};
    if (count > limits_.redirects)
        return Problem{
            "fetch.redirects", {}, {{"limit", std::to_string(limits_.redirects)}}, shownAddress(from)};
    const bool isLessSafe = from.scheme() == QLatin1String("https") && to.scheme() != QLatin1String("https");
    if (isLessSafe || !isAllowed(to, allowsPlainLoopback_))
        return Problem{"fetch.redirectInsecure", {}, arguments, shownAddress(from)};
    return {};
}

bool Downloader::wait(std::chrono::milliseconds time) const {
    QEventLoop loop;
    QTimer end, pulse;
    bool goesOn = true;
    end.setSingleShot(true);
    end.setTimerType(Qt::PreciseTimer); // never earlier than the server asked for
    QObject::connect(&end, &QTimer::timeout, &loop, &QEventLoop::quit);
    QObject::connect(&pulse, &QTimer::timeout, &loop, [&] {
        if (!watcher_ || watcher_(0, -1))
            return;
        goesOn = false;
        loop.quit();
    });
    end.start(time);
    pulse.start(50);
    loop.exec();
    return goesOn;
}

Result<Download> Downloader::get(const QUrl &address, const std::filesystem::path &path,
                                 const SecretHeader &secret, std::optional<qint64> fileBytes) {
    if (!isAllowed(address, allowsPlainLoopback_))
        return Problem{"fetch.insecure", {}, {}, shownAddress(address)};
    if (address.scheme() == QLatin1String("https") && !QSslSocket::supportsSsl())
        return Problem{"fetch.noTls", {}, {}, shownAddress(address)};
    FetchLimits limits = limits_;
    limits.fileBytes = std::min(limits.fileBytes, fileBytes.value_or(limits.fileBytes));
    QFile file(QFile::decodeName(path.c_str()));
    const auto fail = [&file](Problem problem) {
        file.remove();
        return problem;
    };
    QUrl at = address;
    for (int attempts = 1, redirects = 0;;) {
        Answer answer = attempt(at, address, file, secret, limits);
        if (answer.redirect) {
            if (auto problem = redirectProblem(at, *answer.redirect, ++redirects))
                return fail(*std::move(problem));
            at = *answer.redirect;
            continue;
        }
        if (!answer.problem)
            return Download{path, address, answer.bytes, answer.sha256.toStdString()};
        if (!answer.mayPass || attempts == limits_.attempts)
            return fail(*std::move(answer.problem));
        const double chance = std::uniform_real_distribution<double>(0, 1)(chance_);
        ++attempts;
        const auto time = answer.retryAfter.value_or(waitBefore(attempts, chance, limits_));
        if (time > limits_.longestWait)
            return fail({"fetch.retryAfter",
                         {},
                         {{"seconds", std::to_string(time.count() / 1000)}},
                         shownAddress(at)});
        if (!wait(time))
            return fail({"fetch.cancelled", {}, {}, shownAddress(at)});
    }
}

} // namespace mitsumori::app
