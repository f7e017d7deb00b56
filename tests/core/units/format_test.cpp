// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/format.h"
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::decimal;
using test::shown;

class FormatTest : public QObject {
    Q_OBJECT
  private slots:
    void money_data() {
        QTest::addColumn<QByteArray>("amount");
        QTest::addColumn<int>("currency");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *amount, Currency currency, int decimals, const char *expected) {
            QTest::newRow(expected) << QByteArray(amount) << int(currency) << decimals << expected;
        };
        row("1234567.891", Currency::usd, -1, "$1,234,567.89");
        row("-12300.4", Currency::jpy, -1, "-¥12,300");
        row("0.5", Currency::jpy, -1, "¥1");
        row("999.995", Currency::eur, -1, "€1,000.00");
        row("1370.475", Currency::usd, 3, "$1,370.475");
        row("-0.001", Currency::usd, 2, "$0.00");
        row("100", Currency::usd, 0, "$100");
    }
    void money() {
        QFETCH(QByteArray, amount);
        QFETCH(int, currency);
        QFETCH(int, decimals);
        QFETCH(QString, expected);
        QCOMPARE(shown(formatMoney(Money::of(decimal(amount.constData()), Currency(currency)), decimals)),
                 expected);
    }

    void numbers() {
        QCOMPARE(shown(formatNumber(decimal("1157407.407"), 0)), "1,157,407");
        QCOMPARE(shown(formatNumberShort(decimal("0.30"))), "0.3");
        QCOMPARE(shown(formatNumberShort(decimal("100"))), "100");
        QCOMPARE(shown(formatNumberShort(decimal("-4055555.5555555"), 2)), "-4,055,555.56");
        QCOMPARE(shown(formatPercent(decimal("0.9202"))), "92.0 %");
        QCOMPARE(shown(formatChange(Money::of(decimal("12.3"), Currency::usd))), "+$12.30");
        QCOMPARE(shown(formatChange(Money::of(decimal("-12.3"), Currency::usd))), "-$12.30");
    }

    void dates() {
        const CalendarDate date{2025, 11, 2};
        QCOMPARE(shown(formatDate(date, Language::ja)), "2025年11月2日");
        QCOMPARE(shown(formatDate(date, Language::en)), "2 November 2025");
        QCOMPARE(shown(date.text()), "2025-11-02");
    }

    void datesAreCheckedAgainstTheCalendar() {
        QVERIFY(CalendarDate::parse("2024-02-29"));
        for (const char *wrong :
             {"2025-02-29", "2025-13-01", "2025-11-31", "2025-1-01", "1900-02-29", "", "2025/11/02"})
            QVERIFY2(!CalendarDate::parse(wrong), wrong);
        QCOMPARE(shown(CalendarMonth::parse("2025-11")->plus(23).text()), "2027-10");
        QVERIFY(!CalendarMonth::parse("2025-00"));
    }

    void decimalsThatShowAnAmountExactly() {
        QCOMPARE(decimalsNeeded(Money::of(decimal("1370.475"), Currency::usd)), 3);
        QCOMPARE(decimalsNeeded(Money::of(decimal("1370.4"), Currency::usd)), 2);
        QCOMPARE(decimalsNeeded(Money::of(decimal("0.12345"), Currency::usd)), 3);
        QCOMPARE(decimalsNeeded(Money::of(decimal("5"), Currency::jpy)), 0);
    }
};

QTEST_APPLESS_MAIN(FormatTest)
#include "format_test.moc"
