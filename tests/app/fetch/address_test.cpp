// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fetch/address.h"

#include <QTest>

using namespace mitsumori;
using namespace mitsumori::app;

class AddressTest : public QObject {
    Q_OBJECT
  private slots:
    void baseAddresses_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("read"); // empty: refused
        QTest::addColumn<bool>("plain");
        const auto row = [](const char *typed, const char *read, bool plain) {
            QTest::newRow(typed) << QString(typed) << QString(read) << plain;
        };
        row("https://mirror.example", "https://mirror.example", false);
        row("https://mirror.example:8443/aws/", "https://mirror.example:8443/aws", false);
        row("https://127.0.0.1:1", "https://127.0.0.1:1", true);
        row("http://127.0.0.1:8000", "http://127.0.0.1:8000", true);
        row("http://localhost:8000/", "http://localhost:8000", true);
        row("http://[::1]:8000", "http://[::1]:8000", true);
        row("http://mirror.example", "", false);
        row("http://127.0.0.1.example.com", "", false);
        row("http://127.0.0.2", "", false);
        row("http://localhost@mirror.example", "", false);
        row("https://user:word@mirror.example", "", false);
        row("https://mirror.example/?key=1", "", false);
        row("https://mirror.example/#x", "", false);
        row("ftp://127.0.0.1", "", false);
        row("file:///etc", "", false);
        row("https://", "", false);
        row("mirror.example", "", false);
        row("", "", false);
    }
    void baseAddresses() {
        QFETCH(QString, typed);
        QFETCH(QString, read);
        QFETCH(bool, plain);
        const Result<BaseAddress> base = readBaseAddress(typed.toStdString());
        QCOMPARE(bool(base), !read.isEmpty());
        if (base) {
            QCOMPARE(base->url.toString(), read);
            QCOMPARE(base->allowsPlain, plain);
        } else {
            QCOMPARE(base.problems().front().what, std::string("fetch.baseUrl"));
            QVERIFY(!QString::fromStdString(base.problems().front().message(Language::en)).contains("word"));
        }
    }

    void sameServers_data() {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *one, const char *other, bool same) {
            QTest::addRow("%s %s", one, other) << QString(one) << QString(other) << same;
        };
        row("https://prices.azure.com", "https://prices.azure.com:443/api/retail/prices?$skip=200", true);
        row("https://prices.azure.com", "https://PRICES.azure.com/", true);
        row("https://prices.azure.com", "https://prices.azure.com:444/", false);
        row("https://prices.azure.com", "http://prices.azure.com:443/", false);
        row("https://prices.azure.com", "https://prices.azure.com.example.org/", false);
        row("https://prices.azure.com", "https://prices.azure.com@example.org/", false);
        row("http://127.0.0.1:80", "http://127.0.0.1", true);
    }
    void sameServers() {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, same);
        QCOMPARE(sameServer(QUrl(one), QUrl(other)), same);
        QCOMPARE(sameServer(QUrl(other), QUrl(one)), same);
    }

    void links_data() {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("target"); // empty: not followed
        const auto row = [](const char *base, const char *link, const char *target) {
            QTest::addRow("%s %s", base, link) << QString(base) << QString(link) << QString(target);
        };
        row("https://a.example", "/offers/v1.0/aws/index.json",
            "https://a.example/offers/v1.0/aws/index.json");
        row("https://a.example/mirror", "/offers/x.json", "https://a.example/mirror/offers/x.json");
        row("https://a.example", "/x?y=1", "https://a.example/x?y=1");
        row("https://a.example", "https://a.example/x", "https://a.example/x");
        row("https://a.example", "https://b.example/x", "");
        row("https://a.example", "http://a.example/x", "");
        row("https://a.example", "//b.example/x", "");
        row("https://a.example", "x.json", "");
        row("https://a.example", "file:///etc/passwd", "");
        row("https://a.example", "", "");
    }
    void links() {
        QFETCH(QString, base);
        QFETCH(QString, link);
        QFETCH(QString, target);
        const auto followed = followLink(QUrl(base), link.toStdString());
        QCOMPARE(followed ? followed->toString() : QString(), target);
    }
};

QTEST_APPLESS_MAIN(AddressTest)
#include "address_test.moc"
