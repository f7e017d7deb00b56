// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/fraction.h"
#include "core/units/unit.h"
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::decimal;
using test::shown;

class FractionTest : public QObject {
    Q_OBJECT
  private slots:
    void arithmetic() {
        const Fraction third(1, 3), half = decimal("0.5");
        QVERIFY(third + half == Fraction(5, 6));
        QVERIFY(third - half == Fraction(-1, 6));
        QVERIFY(third * half == Fraction(1, 6));
        QVERIFY(third / half == Fraction(2, 3));
        QVERIFY(third < half && half > third && Fraction(2, 6) == third && Fraction(1, -3) < Fraction(0));
        QVERIFY(Fraction(4, 2).isInteger() && !third.isInteger());
    }

    void ceil_data() {
        QTest::addColumn<int>("numerator");
        QTest::addColumn<int>("denominator");
        QTest::addColumn<int>("whole");
        QTest::newRow("7/3") << 7 << 3 << 3;
        QTest::newRow("6/3") << 6 << 3 << 2;
        QTest::newRow("-7/3") << -7 << 3 << -2;
        QTest::newRow("0") << 0 << 5 << 0;
    }
    void ceil() {
        QFETCH(int, numerator);
        QFETCH(int, denominator);
        QFETCH(int, whole);
        QVERIFY(Fraction(numerator, denominator).ceil() == Fraction(whole));
    }

    void roundsOnceHalfAwayFromZero() {
        QCOMPARE(shown(Fraction(1, 3).rounded(6)), "0.333333");
        QCOMPARE(shown(Fraction(2, 3).rounded(6)), "0.666667");
        QCOMPARE(shown(Fraction(1, 2).rounded(0)), "1");
        QCOMPARE(shown(Fraction(-1, 2).rounded(0)), "-1");
    }

    void timesRoundsTheExactProductOnce() {
        QCOMPARE(shown(Fraction(1, 3).times(decimal("0.000001"), 6)), "0");
        QCOMPARE(shown(Fraction(1, 2).times(decimal("0.000001"), 6)), "0.000001");
        QCOMPARE(shown(Fraction(2, 3).times(3'000'000, 6)), "2000000");
        // twelve digits first would give 0.0000005 and then 0.000001
        QCOMPARE(shown(Fraction(499'999'999'999'999, 1'000'000'000).times(decimal("0.000000000001"), 6)),
                 "0");
        // a denominator that leaves no room for six digits more: 5e37 / (1e38 + 1) x 3
        QCOMPARE(shown(Fraction(powerOfTen(37) * 5, powerOfTen(38) + 1).times(3, 6)), "1.5");
    }

    void outOfRangeThrows() {
        const Fraction large(powerOfTen(38), 1);
        QVERIFY_EXCEPTION_THROWN(large * large, ArithmeticError);
        QVERIFY_EXCEPTION_THROWN(large + large, ArithmeticError);
        QVERIFY_EXCEPTION_THROWN(Fraction(1, 0), ArithmeticError);
        QVERIFY_EXCEPTION_THROWN(large / Fraction(0), ArithmeticError);
    }

    /// A binary gigabyte-hour in decimal gigabyte-months of 730 hours: 2^30 / 10^9 / 730.
    void unitsConvertExactly() {
        const auto unit = [](const char *text) { return *Unit::parse(text); };
        QVERIFY(unit("GiB-hour").ratioTo(unit("GB-month"), 730) ==
                Fraction(Int128(1) << 30, powerOfTen(9) * 730));
        QVERIFY(unit("millisecond").ratioTo(unit("hour"), 730) == Fraction(1, 3'600'000));
        QVERIFY(unit("GB/month").ratioTo(unit("GB/hour"), decimal("672.5")) == Fraction(2, 1345));
        QVERIFY(unit("1000 request").ratioTo(unit("request"), 1) == Fraction(1000));
    }
};

QTEST_APPLESS_MAIN(FractionTest)
#include "fraction_test.moc"
