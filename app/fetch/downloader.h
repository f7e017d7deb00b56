// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fetch/transfer.h"

#include <QNetworkAccessManager>

#include <filesystem>
#include <random>

namespace mitsumori::app {

/// A file that came whole.
struct Download {
    std::filesystem::path file;
    QUrl address; ///< that was asked for, before redirects
    qint64 bytes = 0;
    std::string sha256; ///< hexadecimal
};

/// Header that only the server that was asked may see: redirects to other servers go without it.
struct SecretHeader {
    QByteArray name, value;
};

/// Fetches JSON files, one after the other. https with TLS 1.2 or later; certificate and host are always
/// checked, and nothing here or in the environment turns that off. Needs a QCoreApplication.
class Downloader {
  public:
    explicit Downloader(FetchLimits limits = {}, bool allowsPlainLoopback = false);

    /// Asked in waits and transfers; see FetchWatcher.
    void setWatcher(FetchWatcher watcher) { watcher_ = std::move(watcher); }
    const FetchLimits &limits() const { return limits_; }

    /// Follows redirects and tries again where that may help. After a problem `file` is gone. A cancel is the
    /// problem "fetch.cancelled". `fileBytes`: a narrower limit than that of all files.
    Result<Download> get(const QUrl &address, const std::filesystem::path &file,
                         const SecretHeader &secret = {}, std::optional<qint64> fileBytes = {});

  private:
    Answer attempt(const QUrl &address, const QUrl &first, QFile &file, const SecretHeader &secret,
                   const FetchLimits &limits);
    std::optional<Problem> redirectProblem(const QUrl &from, const QUrl &to, int count) const;
    /// False where the watcher cancelled.
    bool wait(std::chrono::milliseconds time) const;

    FetchLimits limits_;
    bool allowsPlainLoopback_;
    FetchWatcher watcher_;
    QNetworkAccessManager manager_;
    std::mt19937 chance_;
};

} // namespace mitsumori::app
