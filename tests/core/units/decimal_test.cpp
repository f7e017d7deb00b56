// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::decimal;
using test::shown;

class DecimalTest : public QObject {
    Q_OBJECT
  private slots:
    void reads_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("read"); // empty: refused
        const auto row = [](const char *text, const char *read) {
            QTest::newRow(text) << QByteArray(text) << read;
        };
        row("0", "0");
        row("-0", "0");
        row("1.006", "1.006");
        row("0.0000166667", "0.0000166667");
        row("0.000000000001", "0.000000000001");
        row("0.0000000000001", ""); // 13 digits: never rounded silently
        row("0.0000000000000", "0");
        row("1.50000000000000000000", "1.5");
        row("1e3", "1000");
        row("1.5e-7", "0.00000015");
        row("1e-13", "");
        row("1e25", "10000000000000000000000000");
        row("1e26", "");
        row("1e400", "");
        row("1e-400", "");
        row("0e999", "0");
        row("123456789012345678901234567890", "");
        row("99999999999999999999999999.999999999999", "");
        row("+5", "5");
        row("", "");
        row("-", "");
        row(".", "");
        row("5.", "");
        row("1,5", "");
        row("1 000", "");
        row("0x10", "");
        row("NaN", "");
        row("Infinity", "");
        row("1e", "");
        row("--1", "");
    }
    void reads() {
        QFETCH(QByteArray, text);
        QFETCH(QString, read);
        const auto value = Decimal::parse(text.toStdString());
        QCOMPARE(value ? shown(*value) : QString(), read);
    }

    void multipliesAndDivides_data() {
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("expected");
        QTest::newRow("spot month") << shown(decimal("0.8") * Decimal(3) * Decimal(730) * decimal("0.3"))
                                    << "525.6";
        QTest::newRow("half away from zero")
            << shown(decimal("0.000000000001") * decimal("0.5")) << "0.000000000001";
        QTest::newRow("tie, negative")
            << shown(decimal("-0.000000000001") * decimal("0.5")) << "-0.000000000001";
        QTest::newRow("below half") << shown(decimal("0.000000000001") * decimal("0.4")) << "0";
        QTest::newRow("a third") << shown(Decimal(1) / Decimal(3)) << "0.333333333333";
        QTest::newRow("two thirds") << shown(Decimal(2) / Decimal(3)) << "0.666666666667";
        // 256-bit intermediate: python3 -c 'print(999999999999999*999999999.5)'
        QTest::newRow("large") << shown(decimal("999999999999999") * decimal("999999999.5"))
                               << "999999999499999000000000.5";
        QTest::newRow("365/12 days") << shown(Decimal(730) / Decimal(24)) << "30.416666666667";
    }
    void multipliesAndDivides() {
        QFETCH(QString, found);
        QFETCH(QString, expected);
        QCOMPARE(found, expected);
    }

    void roundsForWholeMachines_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("floor");
        QTest::addColumn<QString>("ceil");
        QTest::addColumn<QString>("cents");
        QTest::newRow("164.25") << QByteArray("164.25") << "164"
                                << "165"
                                << "164.25";
        QTest::newRow("-0.5") << QByteArray("-0.5") << "-1"
                              << "0"
                              << "-0.5";
        QTest::newRow("2.675") << QByteArray("2.675") << "2"
                               << "3"
                               << "2.68";
        QTest::newRow("-2.675") << QByteArray("-2.675") << "-3"
                                << "-2"
                                << "-2.68";
        QTest::newRow("7") << QByteArray("7") << "7"
                           << "7"
                           << "7";
    }
    void roundsForWholeMachines() {
        QFETCH(QByteArray, text);
        QFETCH(QString, floor);
        QFETCH(QString, ceil);
        QFETCH(QString, cents);
        const Decimal value = decimal(text.constData());
        QCOMPARE(shown(value.floor()), floor);
        QCOMPARE(shown(value.ceil()), ceil);
        QCOMPARE(shown(value.rounded(2)), cents);
    }

    void refusesWhatDoesNotFit() {
        QVERIFY_EXCEPTION_THROWN(Decimal(1) / Decimal(0), ArithmeticError);
        const Decimal huge = decimal("9e25");
        QVERIFY_EXCEPTION_THROWN(huge * huge, ArithmeticError);
        QVERIFY_EXCEPTION_THROWN(huge + huge, ArithmeticError);
    }
};

QTEST_APPLESS_MAIN(DecimalTest)
#include "decimal_test.moc"
