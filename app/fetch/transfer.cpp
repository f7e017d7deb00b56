// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fetch/transfer.h"

#include "app/fetch/address.h"
#include "app/fetch/body_check.h"
#include "app/fetch/network_problem.h"
#include "app/fetch/retry.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QSslError>
#include <QTimer>

#include <array>
#include <memory>

namespace mitsumori::app {

namespace {

constexpr qint64 heldBytes = 1 << 20; ///< that Qt may keep in memory while the disk is slow
constexpr int pulseMilliseconds = 50;

struct DeleteLater { // a reply must not be deleted inside of its own signals
    void operator()(QNetworkReply *reply) const { reply->deleteLater(); }
};

class Transfer {
  public:
    Transfer(QFile &file, const FetchLimits &limits, const FetchWatcher &watcher)
        : file_(file)
        , limits_(limits)
        , watcher_(watcher) {}

    Answer run(QNetworkAccessManager &manager, const QNetworkRequest &request);

  private:
    void readHead();
    void readBody();
    void take(std::string_view piece);
    void pulse();
    Answer conclude();
    /// The first decision stands; what the network still says is noise.
    void decide(Answer answer);
    void fail(std::string what, TextArguments arguments = {}, bool transient = false) {
        decide({.problem = Problem{std::move(what), {}, std::move(arguments), {}}, .mayPass = transient});
    }
    void failTruncated() { fail("fetch.truncated", {{"bytes", std::to_string(bytes_)}}, true); }

    QFile &file_;
    const FetchLimits &limits_;
    const FetchWatcher &watcher_;
    std::unique_ptr<QNetworkReply, DeleteLater> reply_;
    QList<QSslError> sslErrors_;
    QCryptographicHash hash_{QCryptographicHash::Sha256};
    BodyCheck body_;
    QElapsedTimer started_, lastEnough_;
    qint64 bytes_ = 0, bytesThen_ = 0, announced_ = -1;
    bool isOk_ = false; ///< the status is 200: what follows is the list
    std::optional<Answer> decided_;
};

void Transfer::decide(Answer answer) {
    if (decided_)
        return;
    decided_ = std::move(answer);
    // not at once: this may be one of the reply's own signals
    QMetaObject::invokeMethod(reply_.get(), &QNetworkReply::abort, Qt::QueuedConnection);
}

void Transfer::readHead() {
    const int status = reply_->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status < 200 || decided_ || isOk_)
        return;
    const QUrl target = reply_->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (!target.isEmpty())
        return decide({.redirect = reply_->url().resolved(target)});
    if (status != 200)
        return decide({.problem = statusProblem(status),
                       .mayPass = mayPass(status),
                       .retryAfter = readRetryAfter(reply_->rawHeader("Retry-After"),
                                                    QDateTime::currentDateTimeUtc())});
    if (reply_->rawHeader("Content-Type").toLower().contains("html"))
        return fail("fetch.html");
    bool isNumber = false;
    const qint64 length = reply_->rawHeader("Content-Length").trimmed().toLongLong(&isNumber);
    announced_ = isNumber ? length : -1;
    if (announced_ > limits_.fileBytes)
        return fail("fetch.size", {{"limit", std::to_string(limits_.fileBytes)}});
    isOk_ = true;
}

void Transfer::readBody() {
    readHead();
    if (!isOk_)
        return;
    std::array<char, 64 << 10> buffer;
    while (!decided_) {
        const qint64 count = reply_->read(buffer.data(), qint64(buffer.size()));
        if (count <= 0)
            return;
        take({buffer.data(), std::size_t(count)});
    }
}

void Transfer::take(std::string_view piece) {
    const auto size = qint64(piece.size());
    bytes_ += size;
    if (bytes_ > limits_.fileBytes)
        return fail("fetch.size", {{"limit", std::to_string(limits_.fileBytes)}});
    body_.add(piece);
    if (body_.isHtml())
        return fail("fetch.html");
    hash_.addData(QByteArrayView(piece.data(), size));
    if (file_.write(piece.data(), size) != size)
        return fail("fetch.disk", {{"path", file_.fileName().toStdString()}});
    if (bytes_ - bytesThen_ >= limits_.leastBytes) {
        bytesThen_ = bytes_;
        lastEnough_.restart();
    }
}

void Transfer::pulse() {
    if (watcher_ && !watcher_(bytes_, announced_))
        return fail("fetch.cancelled");
    if (lastEnough_.hasExpired(limits_.idle.count()))
        return fail("fetch.stalled", {{"seconds", std::to_string((limits_.idle.count() + 999) / 1000)}},
                    true);
    if (started_.hasExpired(limits_.whole.count()))
        return fail("fetch.tooLong", {{"minutes", std::to_string(limits_.whole.count() / 60'000)}});
}

Answer Transfer::conclude() {
    readBody();
    const QNetworkReply::NetworkError error = reply_->error();
    if (!decided_ && error != QNetworkReply::NoError) {
        if (isOk_ && error == QNetworkReply::RemoteHostClosedError)
            failTruncated();
        else
            decide({.problem = networkProblem(error, sslErrors_), .mayPass = mayPass(error)});
    }
    if (!decided_ && announced_ >= 0 && bytes_ != announced_)
        failTruncated();
    if (!decided_ && body_.isEmpty())
        fail("fetch.empty", {}, true);
    if (!decided_ && !body_.beginsAsJson())
        fail("fetch.notJson");
    if (!decided_ && !body_.isComplete())
        failTruncated();
    return decided_.value_or(Answer{.bytes = bytes_, .sha256 = hash_.result().toHex()});
}

Answer Transfer::run(QNetworkAccessManager &manager, const QNetworkRequest &request) {
    reply_.reset(manager.get(request));
    reply_->setReadBufferSize(heldBytes);
    QEventLoop loop;
    QTimer timer;
    QNetworkReply *reply = reply_.get();
    QObject::connect(reply, &QNetworkReply::sslErrors, &loop,
                     [this](const QList<QSslError> &errors) { sslErrors_ = errors; });
    QObject::connect(reply, &QNetworkReply::metaDataChanged, &loop, [this] { readHead(); });
    QObject::connect(reply, &QNetworkReply::readyRead, &loop, [this] { readBody(); });
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(&timer, &QTimer::timeout, &loop, [this] { pulse(); });
    timer.start(pulseMilliseconds);
    started_.start();
    lastEnough_.start();
    if (!reply->isFinished())
        loop.exec();
    return conclude();
}

} // namespace

Answer exchange(QNetworkAccessManager &manager, const QNetworkRequest &request, QFile &file,
                const FetchLimits &limits, const FetchWatcher &watcher) {
    Answer answer;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered)) {
        answer.problem = Problem{"fetch.disk", {}, {{"path", file.fileName().toStdString()}}, {}};
    } else {
        answer = Transfer(file, limits, watcher).run(manager, request);
        file.close();
    }
    if (answer.problem)
        answer.problem->file = shownAddress(request.url());
    return answer;
}

} // namespace mitsumori::app
