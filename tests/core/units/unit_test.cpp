// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::decimal;
using test::shown;

class UnitTest : public QObject {
    Q_OBJECT
  private slots:
    void converts_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("count");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *from, const char *to, const char *count, const char *expected) {
            QTest::addRow("%s %s to %s", count, from, to)
                << QByteArray(from) << QByteArray(to) << QByteArray(count) << expected;
        };
        row("GB", "GB", "500", "500");
        row("TB", "GB", "5", "5000");
        row("GiB", "GB", "1", "1.073741824");
        row("GB-month", "GiB-month", "1.073741824", "1");
        row("request", "1000 request", "100000", "100");
        row("request", "1000000 request", "10000000", "10");
        row("hour", "hour", "730", "730");
        row("second", "hour", "1800", "0.5");
        row("vCPU-second", "vCPU-hour", "90000", "25");
        row("GiB-hour", "GB-second", "1", "3865.4705664");
        row("128 MiB-second", "GiB-second", "8", "1");
        row("connection/minute", "connection/second", "3000", "50");
        row("year", "month", "3", "36");
    }
    void converts() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, count);
        QFETCH(QString, expected);
        const auto a = Unit::parse(from.toStdString()), b = Unit::parse(to.toStdString());
        QVERIFY(a && b && a->convertsTo(*b));
        QCOMPARE(shown(a->in(*b, decimal(count.constData()))), expected);
    }

    void decimalAndBinaryAreDifferentUnits() {
        QVERIFY(!(*Unit::parse("GB") == *Unit::parse("GiB")));
        QVERIFY(!Unit::parse("GB")->convertsTo(*Unit::parse("GB-month")));
        QVERIFY(!Unit::parse("hour")->convertsTo(*Unit::parse("request")));
    }

    void clockTimeMeetsTheMonthOnlyWithItsLength() {
        const Unit hours = *Unit::parse("GiB-hour"), months = *Unit::parse("GiB-month");
        QVERIFY(!hours.convertsTo(months) && hours.convertsInMonthTo(months));
        QCOMPARE(shown(hours.in(months, decimal("7300"), 730)), QStringLiteral("10"));
        QCOMPARE(shown(months.in(hours, decimal("10"), 720)), QStringLiteral("7200"));
        const Unit monthly = *Unit::parse("GB/month"), hourly = *Unit::parse("GB/hour");
        QCOMPARE(shown(monthly.in(hourly, decimal("7300"), 730)), QStringLiteral("10"));
        QVERIFY(!Unit::parse("GiB")->convertsInMonthTo(months));
    }

    void refusesUnknownUnits() {
        for (const char *wrong : {"", "gb", "furlong", "0 request", "-5 request", "x request", "1000 "})
            QVERIFY2(!Unit::parse(wrong), wrong);
    }

    void quantitiesKeepAMillionth() {
        QCOMPARE(shown(Quantity(decimal("4055555.5555555")).value()), "4055555.555556");
    }
};

QTEST_APPLESS_MAIN(UnitTest)
#include "unit_test.moc"
