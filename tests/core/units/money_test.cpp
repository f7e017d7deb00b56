// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/figures.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace mitsumori;
using test::decimal;
using test::shown;

class MoneyTest : public QObject {
    Q_OBJECT
  private slots:
    void priceTimesQuantityIsExact() {
        // AWS Lambda: $0.0000000021 a ms x 1,234,567.654321 — python3:
        // Decimal('0.0000000021')*Decimal('1234567.654321')
        const Money amount =
            Money::product(decimal("0.0000000021"), decimal("1234567.654321"), Currency::usd);
        QCOMPARE(shown(amount), "0.0025925920740741");
        QCOMPARE(shown(Money::product(decimal("1.006"), decimal("438"), Currency::usd)), "440.628");
    }

    void sumsDoNotDependOnOrder() {
        std::mt19937 random(20251102);
        std::vector<Money> amounts;
        for (int i = 0; i < 1000; ++i)
            amounts.emplace_back(Currency::usd, Int128(random()) * Int128(random()) * 1001);
        const auto sum = [&amounts] {
            Money total(Currency::usd);
            for (const Money amount : amounts)
                total += amount;
            return total;
        };
        const Money forward = sum();
        std::shuffle(amounts.begin(), amounts.end(), random);
        QVERIFY(sum() == forward);
    }

    void currenciesNeverMix() {
        QVERIFY_EXCEPTION_THROWN(Money(Currency::usd, 1) + Money(Currency::jpy, 1), ArithmeticError);
        QVERIFY_EXCEPTION_THROWN(Money(Currency::usd, 1).ratioTo(Money(Currency::eur, 1)), ArithmeticError);
    }

    void overflowIsAnErrorNeverAWrap() {
        const Money most(Currency::usd, std::numeric_limits<Int128>::max());
        QVERIFY_EXCEPTION_THROWN(most + Money(Currency::usd, 1), ArithmeticError);
        QVERIFY_EXCEPTION_THROWN(
            Money::product(decimal("999999999"), decimal("999999999999999"), Currency::usd), ArithmeticError);
    }

    void roundsHalfAwayFromZero_data() {
        QTest::addColumn<QByteArray>("amount");
        QTest::addColumn<int>("digits");
        QTest::addColumn<QString>("expected");
        QTest::newRow("547.5 to the dollar") << QByteArray("547.5") << 0 << "548";
        QTest::newRow("164.25 to the dollar") << QByteArray("164.25") << 0 << "164";
        QTest::newRow("0.5") << QByteArray("0.5") << 0 << "1";
        QTest::newRow("0.4") << QByteArray("0.4") << 0 << "0";
        QTest::newRow("-0.5") << QByteArray("-0.5") << 0 << "-1";
        QTest::newRow("cents") << QByteArray("1370.475") << 2 << "1370.48";
        QTest::newRow("thousands") << QByteArray("1500") << -3 << "2000";
    }
    void roundsHalfAwayFromZero() {
        QFETCH(QByteArray, amount);
        QFETCH(int, digits);
        QFETCH(QString, expected);
        QCOMPARE(shown(Money::of(decimal(amount.constData()), Currency::usd).rounded(digits)), expected);
    }
};

QTEST_APPLESS_MAIN(MoneyTest)
#include "money_test.moc"
