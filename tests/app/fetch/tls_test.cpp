// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fetch/downloader.h"
#include "certificates.h"
#include "test_server.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QTcpSocket>
#include <QTest>

using namespace mitsumori;
using namespace mitsumori::app;
using test::Asked;
using test::Reply;
using test::Server;
using namespace std::chrono_literals;

/// The product has no switch that makes it trust anything else. These tests put an authority of their own
/// into the list of their process, so that the code that checks certificates is the real one.
class TlsTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(QSslSocket::supportsSsl());
        authority_ = std::make_unique<test::Authority>();
        authority_->issue("good", "IP:127.0.0.1,DNS:localhost");
        authority_->issue("elsewhere", "DNS:prices.example,IP:192.0.2.1");
        authority_->issue("expired", "IP:127.0.0.1,DNS:localhost", -1);
        stranger_ = std::make_unique<test::Authority>();
        stranger_->issue("good", "IP:127.0.0.1,DNS:localhost");
    }
    void init() {
        trust(true);
        QFile::remove(folder_.filePath("list.json"));
        limits_.attempts = 3;
        limits_.firstWait = 10ms;
        limits_.idle = 2000ms;
    }
    void cleanup() { QSslConfiguration::setDefaultConfiguration(usual_); }

    void certificates_data() {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<QString>("what"); // empty: the file came
        QTest::newRow("good") << "good" << true << "";
        QTest::newRow("of an unknown authority") << "good" << false << "fetch.tls.untrusted";
        QTest::newRow("of an authority with the same name") << "stranger" << true << "fetch.tls.untrusted";
        QTest::newRow("self-signed") << "ca" << false << "fetch.tls.selfSigned";
        QTest::newRow("wrong host") << "elsewhere" << true << "fetch.tls.wrongHost";
        QTest::newRow("expired") << "expired" << true << "fetch.tls.expired";
    }
    void certificates() {
        QFETCH(QString, certificate);
        QFETCH(bool, trusted);
        QFETCH(QString, what);
        trust(trusted);
        const QSslConfiguration tls =
            certificate == "stranger" ? stranger_->server("good") : authority_->server(certificate);
        const Server server([](const Asked &) { return Reply{.body = "{}"}; }, &tls);
        Downloader downloader(limits_);
        const QString found = get(downloader, server.url());

        QVERIFY2(what.isEmpty() ? found.isEmpty() : found.startsWith(what), qPrintable(found));
        // nothing was said to a server that is not trusted
        QCOMPARE(server.asked.size(), what.isEmpty() ? 1 : 0);
        QCOMPARE(QFile::exists(folder_.filePath("list.json")), what.isEmpty());
    }

    void theNameIsCheckedToo() {
        if (!QHostInfo::fromName(QStringLiteral("localhost"))
                 .addresses()
                 .contains(QHostAddress(QHostAddress::LocalHost)))
            QSKIP("this machine does not know the name localhost (/etc/hosts)");
        const QSslConfiguration tls = authority_->server("good");
        const Server server([](const Asked &) { return Reply{.body = "{}"}; }, &tls);
        Downloader downloader(limits_);
        QCOMPARE(get(downloader, QUrl(server.address("localhost") + "/list.json")), "");
    }

    void noRedirectToHttp() {
        const Server plain([](const Asked &) { return Reply{.body = "{}"}; });
        const QSslConfiguration tls = authority_->server("good");
        const Server server(
            [&](const Asked &) {
                return Reply{.status = 301, .headers = {"Location: " + plain.url().toString().toUtf8()}};
            },
            &tls);
        for (const bool allowsPlain : {false, true}) { // also not where http would be allowed by itself
            Downloader downloader(limits_, allowsPlain);
            QCOMPARE(get(downloader, server.url()), "fetch.redirectInsecure");
        }
        QCOMPARE(plain.asked.size(), 0);
    }

    void aRedirectToAnUntrustedServerIsRefused() {
        const QSslConfiguration other = stranger_->server("good"), tls = authority_->server("good");
        const Server untrusted([](const Asked &) { return Reply{.body = "{}"}; }, &other);
        const Server server(
            [&](const Asked &) {
                return Reply{.status = 302, .headers = {"Location: " + untrusted.url().toString().toUtf8()}};
            },
            &tls);
        Downloader downloader(limits_);
        const QString found = get(downloader, server.url());
        QVERIFY2(found.startsWith("fetch.tls"), qPrintable(found));
        QCOMPARE(untrusted.asked.size(), 0);
    }

    /// openssl's own client shows that the server works, so that the refusal is not for another reason.
    void oldVersions_data() {
        QTest::addColumn<QString>("version");
        QTest::addColumn<bool>("taken");
        QTest::newRow("TLS 1.0") << "tls1" << false;
        QTest::newRow("TLS 1.1") << "tls1_1" << false;
        QTest::newRow("TLS 1.2") << "tls1_2" << true;
        QTest::newRow("TLS 1.3") << "tls1_3" << true;
    }
    void oldVersions() {
        QFETCH(QString, version);
        QFETCH(bool, taken);
        const quint16 port = freePort();
        QProcess server;
        server.setWorkingDirectory(folder_.path());
        QFile list(folder_.filePath("served.json"));
        QVERIFY(list.open(QIODevice::WriteOnly));
        // -HTTP sends the file as it is, with its head
        list.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
                   "Connection: close\r\n\r\n{}");
        list.close();
        server.start("openssl", {"s_server", "-accept", "127.0.0.1:" + QString::number(port), "-" + version,
                                 "-cipher", "ALL:@SECLEVEL=0", "-cert", authority_->path("good.pem"), "-key",
                                 authority_->path("good.key"), "-HTTP", "-quiet"});
        QVERIFY(server.waitForStarted());
        if (!QTest::qWaitFor([&] { return openSslReaches(port, version); }, 5000)) {
            server.kill();
            server.waitForFinished();
            QSKIP(qPrintable("this OpenSSL does not speak " + version));
        }
        Downloader downloader(limits_);
        const QString found = get(downloader, QUrl(QString("https://127.0.0.1:%1/served.json").arg(port)));
        server.kill();
        server.waitForFinished();
        QCOMPARE(found, taken ? "" : "fetch.tls.handshake");
    }

    /// A large body must not gather in memory, and must not stall where Qt's own buffer is full.
    void aLargeFile() {
        const QByteArray body = "[" + QByteArray(64 << 20, ' ') + "]";
        const QSslConfiguration tls = authority_->server("good");
        const Server server([&](const Asked &) { return Reply{.body = body}; }, &tls);
        Downloader downloader(limits_);
        QCOMPARE(get(downloader, server.url()), "");
        QCOMPARE(QFileInfo(folder_.filePath("list.json")).size(), qint64(body.size()));
    }

  private:
    void trust(bool isTrusted) const {
        QSslConfiguration tls = usual_;
        tls.setCaCertificates(isTrusted ? QList{authority_->certificate()} : QList<QSslCertificate>());
        QSslConfiguration::setDefaultConfiguration(tls);
    }
    QString get(Downloader &downloader, const QUrl &url) const {
        const auto download = downloader.get(url, folder_.filePath("list.json").toStdString());
        return download ? QString() : QString::fromStdString(download.problems().front().what);
    }
    static quint16 freePort() {
        QTcpServer probe;
        probe.listen(QHostAddress::LocalHost);
        return probe.serverPort();
    }
    static bool openSslReaches(quint16 port, const QString &version) {
        QProcess client;
        client.start("openssl", {"s_client", "-connect", "127.0.0.1:" + QString::number(port), "-" + version,
                                 "-cipher", "ALL:@SECLEVEL=0"});
        client.closeWriteChannel();
        return client.waitForFinished(5000) && client.exitCode() == 0;
    }

    std::unique_ptr<test::Authority> authority_, stranger_;
    const QSslConfiguration usual_ = QSslConfiguration::defaultConfiguration();
    QTemporaryDir folder_;

    FetchLimits limits_;
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tls_test.moc"
