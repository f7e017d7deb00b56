// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fetch/downloader.h"
#include "test_server.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace mitsumori;
using namespace mitsumori::app;
using test::Asked;
using test::Reply;
using test::Server;
using namespace std::chrono_literals;

namespace {

FetchLimits shortLimits() {
    FetchLimits limits;
    limits.fileBytes = 1 << 20;
    limits.idle = 300ms;
    limits.attempts = 3;
    limits.firstWait = 10ms;
    limits.longestWait = 3000ms;
    return limits;
}

QByteArray redirect(const QString &target) {
    return "Location: " + target.toUtf8();
}

} // namespace

class DownloaderTest : public QObject {
    Q_OBJECT

  private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void aWholeFile() {
        QByteArray body = "{\"prices\": [";
        body += QByteArray(700'000, ' ') + "]}";
        const Server server([&](const Asked &) { return Reply{.body = body}; });
        Downloader downloader(shortLimits(), true);
        const Result<Download> download = get(downloader, server.url());
        QVERIFY2(download, qPrintable(message(download)));
        QCOMPARE(content(), body);
        QCOMPARE(download->bytes, qint64(body.size()));
        QCOMPARE(download->sha256,
                 QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex().toStdString());
        QCOMPARE(server.asked.size(), 1);
        QCOMPARE(server.asked[0].headers["accept-encoding"], QByteArray("identity"));
        QVERIFY(!server.asked[0].headers.contains("cookie"));
    }

    /// What each fault is called, and how often the server was asked: three times where it may pass.
    void faults_data() {
        QTest::addColumn<Reply>("reply");
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("asked");
        const auto row = [](const char *name, const Reply &reply, const char *what, int asked) {
            QTest::newRow(name) << reply << QString(what) << asked;
        };
        const QByteArray page = "<!DOCTYPE html><html><body>Please log in</body></html>";
        row("404", {.status = 404, .body = "{}"}, "fetch.notFound", 1);
        row("410", {.status = 410, .body = "{}"}, "fetch.notFound", 1);
        row("401", {.status = 401, .body = "{}"}, "fetch.denied", 1);
        row("403", {.status = 403, .body = "{}"}, "fetch.denied", 1);
        row("400", {.status = 400, .body = "{}"}, "fetch.status", 1);
        row("204", {.status = 204}, "fetch.status", 1);
        row("206, part of a file", {.status = 206, .body = "{}"}, "fetch.status", 1);
        row("304 without a target", {.status = 304}, "fetch.status", 1);
        row("408", {.status = 408, .body = "{}"}, "fetch.status", 3);
        row("429", {.status = 429, .body = "{}"}, "fetch.tooMany", 3);
        row("500", {.status = 500, .body = "{}"}, "fetch.server", 3);
        row("503", {.status = 503, .body = "{}"}, "fetch.server", 3);
        row("page, called so", {.body = page, .headers = {"Content-Type: text/html; charset=utf-8"}},
            "fetch.html", 1);
        row("page, called JSON", {.body = page}, "fetch.html", 1);
        row("no JSON", {.body = "sorry}"}, "fetch.notJson", 1);
        row("gzip", {.body = QByteArray("\x1F\x8B\x08\x00}", 5)}, "fetch.notJson", 1);
        row("cut", {.body = "{\"prices\": [", .announced = 1000}, "fetch.truncated", 3);
        row("cut behind a bracket", {.body = "{\"prices\": {}", .announced = 14}, "fetch.truncated", 3);
        row("cut, in chunks", {.body = "{\"prices\": {}", .manner = Reply::chunkedCut}, "fetch.truncated", 3);
        row("cut at the source", {.body = "{\"prices\": ["}, "fetch.truncated", 3);
        row("empty", {}, "fetch.empty", 3);
        row("white space", {.body = "\n\n"}, "fetch.empty", 3);
        row("slow drip", {.manner = Reply::drip, .announced = 100'000}, "fetch.stalled", 3);
        row("silence", {.manner = Reply::silent}, "fetch.stalled", 3);
        row("hangs up", {.manner = Reply::hangUp}, "fetch.closed", 3);
        row("endless", {.manner = Reply::endless}, "fetch.size", 1);
        row("announced too large", {.body = "{}", .announced = (1 << 20) + 1}, "fetch.size", 1);
    }
    void faults() {
        QFETCH(Reply, reply);
        QFETCH(QString, what);
        QFETCH(int, asked);
        const Server server([&](const Asked &) { return reply; });
        Downloader downloader(shortLimits(), true);
        QElapsedTimer timer;
        timer.start();
        const Result<Download> download = get(downloader, server.url());
        QVERIFY(!download);
        const Problem &problem = download.problems().front();
        QCOMPARE(QString::fromStdString(problem.what), what);
        QCOMPARE(QString::fromStdString(problem.file), server.url().toString());
        for (const Language language : {Language::ja, Language::en})
            QVERIFY2(problem.message(language).find("‹") == std::string::npos,
                     problem.message(language).c_str());
        if (reply.manner == Reply::hangUp || reply.manner == Reply::chunkedCut) // Qt asks again by itself
            QVERIFY(server.asked.size() >= asked);
        else
            QCOMPARE(server.asked.size(), asked);
        QVERIFY2(names().isEmpty(), qPrintable(names().join(' '))); // nothing is left
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }

    /// A limit is met exactly by a file of that size.
    void theSizeLimitIsTheLastSizeThatIsTaken() {
        FetchLimits limits = shortLimits();
        const QByteArray body = "[1234567]";
        limits.fileBytes = body.size();
        const Server server([&](const Asked &) { return Reply{.body = body}; });
        Downloader fits(limits, true);
        QVERIFY(get(fits, server.url()));
        --limits.fileBytes;
        Downloader tooLarge(limits, true);
        QVERIFY(!get(tooLarge, server.url()));
    }

    void theWholeTimeIsLimited() {
        FetchLimits limits = shortLimits();
        limits.fileBytes = qint64(1) << 40;
        limits.whole = 400ms;
        const Server server([](const Asked &) { return Reply{.manner = Reply::endless}; });
        Downloader downloader(limits, true);
        QCOMPARE(what(get(downloader, server.url())), "fetch.tooLong");
        QCOMPARE(server.asked.size(), 1);
    }

    void aFailureMayPass_data() {
        QTest::addColumn<Reply>("first");
        QTest::newRow("500") << Reply{.status = 500, .body = "{}"};
        QTest::newRow("429") << Reply{.status = 429, .body = "{}"};
        QTest::newRow("cut") << Reply{.body = "{\"a long beginning\": [", .announced = 1000};
        QTest::newRow("cut, in chunks") << Reply{.body = "{\"prices\": {}", .manner = Reply::chunkedCut};
        QTest::newRow("silence") << Reply{.manner = Reply::silent};
        QTest::newRow("hangs up") << Reply{.manner = Reply::hangUp};
    }
    void aFailureMayPass() {
        QFETCH(Reply, first);
        int count = 0;
        const Server server([&](const Asked &) { return ++count < 3 ? first : Reply{.body = "{}"}; });
        Downloader downloader(shortLimits(), true);
        const Result<Download> download = get(downloader, server.url());
        QVERIFY2(download, qPrintable(message(download)));
        QCOMPARE(content(), QByteArray("{}")); // nothing of the failed attempts
        QCOMPARE(download->bytes, qint64(2));
        QCOMPARE(server.asked.size(), 3);
    }

    void waitsAsLongAsTheServerAsks() {
        int count = 0;
        const Server server([&](const Asked &) {
            return ++count == 1 ? Reply{.status = 429, .headers = {"Retry-After: 1"}} : Reply{.body = "{}"};
        });
        Downloader downloader(shortLimits(), true);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(get(downloader, server.url()));
        QVERIFY2(timer.elapsed() >= 990, qPrintable(QString::number(timer.elapsed()))); // timers may be early
    }

    void doesNotWaitForHours() {
        const Server server(
            [](const Asked &) { return Reply{.status = 503, .headers = {"Retry-After: 3600"}}; });
        Downloader downloader(shortLimits(), true);
        const auto download = get(downloader, server.url());
        QCOMPARE(what(download), "fetch.retryAfter");
        QVERIFY(message(download).contains("3600"));
        QCOMPARE(server.asked.size(), 1);
    }

    void redirects_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("what"); // empty: the file came
        QTest::newRow("path") << "/moved.json"
                              << "";
        QTest::newRow("relative") << "moved.json"
                                  << "";
        QTest::newRow("plain, elsewhere") << "http://prices.example/moved.json"
                                          << "fetch.redirectInsecure";
        QTest::newRow("another address of this network") << "http://127.0.0.2/"
                                                         << "fetch.redirectInsecure";
        QTest::newRow("file") << "file:///etc/passwd"
                              << "fetch.redirectInsecure";
        QTest::newRow("data") << "data:application/json,{}"
                              << "fetch.redirectInsecure";
        QTest::newRow("loop") << "/list.json"
                              << "fetch.redirects";
    }
    void redirects() {
        QFETCH(QString, target);
        QFETCH(QString, what);
        const Server server([&](const Asked &asked) {
            if (asked.path == "/moved.json")
                return Reply{.body = "{}"};
            return Reply{.status = 302, .headers = {redirect(target)}};
        });
        Downloader downloader(shortLimits(), true);
        const Result<Download> download = get(downloader, server.url());
        QCOMPARE(this->what(download), what);
        QCOMPARE(names().isEmpty(), !what.isEmpty());
        // five redirects and the first request
        QCOMPARE(server.asked.size(), what == "fetch.redirects" ? 6 : what.isEmpty() ? 2 : 1);
    }

    void aSecretStaysWithItsServer() {
        const Server other([](const Asked &) { return Reply{.body = "{}"}; });
        const Server server([&](const Asked &asked) {
            return asked.path == "/here.json"
                       ? Reply{.status = 307, .headers = {redirect(other.url().toString())}}
                       : Reply{.status = 307, .headers = {redirect("/here.json")}};
        });
        Downloader downloader(shortLimits(), true);
        QVERIFY(downloader.get(server.url(), path(), {"X-Goog-Api-Key", "secret"}));
        QCOMPARE(server.asked.size(), 2);
        for (const Asked &asked : server.asked)
            QCOMPARE(asked.headers.value("x-goog-api-key"), QByteArray("secret"));
        QCOMPARE(other.asked.size(), 1);
        QVERIFY(!other.asked[0].headers.contains("x-goog-api-key"));
    }

    void plainAddressesAreRefused() {
        const Server server([](const Asked &) { return Reply{.body = "{}"}; });
        Downloader downloader(shortLimits());
        QCOMPARE(what(get(downloader, server.url())), "fetch.insecure");
        QCOMPARE(server.asked.size(), 0);
        Downloader loopback(shortLimits(), true);
        QCOMPARE(what(get(loopback, QUrl("http://prices.example/list.json"))), "fetch.insecure");
    }

    void nobodyThere() {
        QUrl closed;
        {
            const Server server([](const Asked &) { return Reply(); });
            closed = server.url();
        }
        Downloader downloader(shortLimits(), true);
        QCOMPARE(what(get(downloader, closed)), "fetch.refused");
        // RFC 6761: this name never has an address
        QCOMPARE(what(get(downloader, QUrl("https://no-such-host.invalid/list.json"))), "fetch.hostNotFound");
        QVERIFY(names().isEmpty());
    }

    void noPlaceToWrite() {
        const Server server([](const Asked &) { return Reply{.body = "{}"}; });
        Downloader downloader(shortLimits(), true);
        const auto download = downloader.get(server.url(), folder_->filePath("none/list.json").toStdString());
        QCOMPARE(what(download), "fetch.disk");
    }

    void diskFull() {
        if (!QFile::exists("/dev/full"))
            QSKIP("no /dev/full here");
        const Server server([](const Asked &) { return Reply{.body = "{}"}; });
        Downloader downloader(shortLimits(), true);
        // a link, because the file is removed after the fault
        QVERIFY(QFile::link("/dev/full", folder_->filePath("list.json")));
        QCOMPARE(what(get(downloader, server.url())), "fetch.disk");
        QCOMPARE(server.asked.size(), 1);
        QVERIFY(QFile::exists("/dev/full"));
    }

    /// In a transfer, before the first byte and in the wait for a new attempt: within 200 ms.
    void cancel_data() {
        QTest::addColumn<Reply>("reply");
        QTest::newRow("transfer") << Reply{.manner = Reply::endless};
        QTest::newRow("silence") << Reply{.manner = Reply::silent};
        QTest::newRow("wait") << Reply{.status = 429, .headers = {"Retry-After: 3"}};
    }
    void cancel() {
        QFETCH(Reply, reply);
        FetchLimits limits = shortLimits();
        limits.fileBytes = qint64(1) << 40;
        limits.idle = 10s;
        const Server server([&](const Asked &) { return reply; });
        Downloader downloader(limits, true);
        QElapsedTimer timer;
        timer.start();
        qint64 answered = 0;
        downloader.setWatcher([&](qint64, qint64) {
            answered = timer.elapsed();
            return answered < 300;
        });
        QCOMPARE(what(get(downloader, server.url())), "fetch.cancelled");
        const qint64 after = timer.elapsed() - answered;
        QVERIFY2(after < 200, qPrintable(QString::number(after)));
        QVERIFY2(answered < 500, qPrintable(QString::number(answered))); // asked often enough
        QVERIFY(names().isEmpty());
    }

    /// The watcher sees what came, and what is to come.
    void progress() {
        FetchLimits limits = shortLimits();
        limits.idle = 400ms;
        const Server server([](const Asked &) { return Reply{.manner = Reply::drip, .announced = 100'000}; });
        Downloader downloader(limits, true);
        qint64 most = 0, total = 0;
        downloader.setWatcher([&](qint64 bytes, qint64 announced) {
            most = std::max(most, bytes);
            total = std::max(total, announced);
            return true;
        });
        QVERIFY(!get(downloader, server.url()));
        QVERIFY(most > 0);
        QCOMPARE(total, qint64(100'000));
    }

  private:
    std::filesystem::path path() const { return folder_->filePath("list.json").toStdString(); }
    Result<Download> get(Downloader &downloader, const QUrl &url) { return downloader.get(url, path()); }
    QByteArray content() const {
        QFile file(folder_->filePath("list.json"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList names() const {
        return QDir(folder_->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    static QString what(const Result<Download> &download) {
        return download ? QString() : QString::fromStdString(download.problems().front().what);
    }
    static QString message(const Result<Download> &download) {
        return download ? QString()
                        : QString::fromStdString(download.problems().front().message(Language::en));
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(DownloaderTest)
#include "downloader_test.moc"
