// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fetch/retry.h"

#include <QTest>

using namespace mitsumori::app;

class RetryTest : public QObject {
    Q_OBJECT
  private slots:
    /// 1 s, 2 s, 4 s … times 0.5 to 1.5, at most two minutes.
    void waits_data() {
        QTest::addColumn<int>("attempt");
        QTest::addColumn<double>("chance");
        QTest::addColumn<qint64>("milliseconds");
        QTest::newRow("first, least") << 2 << 0.0 << qint64(500);
        QTest::newRow("first, middle") << 2 << 0.5 << qint64(1000);
        QTest::newRow("first, most") << 2 << 1.0 << qint64(1500);
        QTest::newRow("second") << 3 << 0.5 << qint64(2000);
        QTest::newRow("third") << 4 << 0.5 << qint64(4000);
        QTest::newRow("limit") << 12 << 0.5 << qint64(120'000);
        QTest::newRow("no overflow") << 1'000'000 << 1.0 << qint64(120'000);
    }
    void waits() {
        QFETCH(int, attempt);
        QFETCH(double, chance);
        QFETCH(qint64, milliseconds);
        QCOMPARE(qint64(waitBefore(attempt, chance, FetchLimits()).count()), milliseconds);
    }

    /// The forms of RFC 9110, section 10.2.3.
    void retryAfter_data() {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("milliseconds"); // -1: not understood
        QTest::newRow("seconds") << QByteArray("120") << qint64(120'000);
        QTest::newRow("zero") << QByteArray("0") << qint64(0);
        QTest::newRow("spaces") << QByteArray(" 7 ") << qint64(7'000);
        QTest::newRow("date") << QByteArray("Fri, 31 Dec 1999 23:59:59 GMT") << qint64(9'000);
        QTest::newRow("past") << QByteArray("Fri, 31 Dec 1999 23:00:00 GMT") << qint64(0);
        QTest::newRow("negative") << QByteArray("-1") << qint64(-1);
        QTest::newRow("fraction") << QByteArray("1.5") << qint64(-1);
        QTest::newRow("words") << QByteArray("soon") << qint64(-1);
        QTest::newRow("huge") << QByteArray("99999999999") << qint64(-1);
        QTest::newRow("none") << QByteArray() << qint64(-1);
    }
    void retryAfter() {
        QFETCH(QByteArray, header);
        QFETCH(qint64, milliseconds);
        const QDateTime now(QDate(1999, 12, 31), QTime(23, 59, 50), Qt::UTC);
        const auto time = readRetryAfter(header, now);
        QCOMPARE(time ? qint64(time->count()) : qint64(-1), milliseconds);
    }
};

QTEST_APPLESS_MAIN(RetryTest)
#include "retry_test.moc"
