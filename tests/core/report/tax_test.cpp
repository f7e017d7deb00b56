// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tax.h"

#include "core/report/decimals.h"
#include "core/report/sample.h"

#include <QtTest>

using namespace mitsumori;
using namespace mitsumori::sample;

class TaxTest : public QObject {
    Q_OBJECT

  private slots:
    void rounds_data() {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<int>("currency");
        QTest::addColumn<QString>("down");
        QTest::addColumn<QString>("half");
        QTest::addColumn<QString>("up");
        const int dollars = int(Currency::usd), yen = int(Currency::jpy);
        QTest::newRow("exact") << "100" << dollars << "10"
                               << "10"
                               << "10";
        QTest::newRow("below half") << "100.04" << dollars << "10"
                                    << "10"
                                    << "10.01";
        QTest::newRow("half") << "100.05" << dollars << "10"
                              << "10.01"
                              << "10.01";
        QTest::newRow("above half") << "100.06" << dollars << "10"
                                    << "10.01"
                                    << "10.01";
        QTest::newRow("yen") << "1234565" << yen << "123456"
                             << "123457"
                             << "123457";
        QTest::newRow("yen below half") << "1234564" << yen << "123456"
                                        << "123456"
                                        << "123457";
        QTest::newRow("credit") << "-100.05" << dollars << "-10"
                                << "-10.01"
                                << "-10.01";
        QTest::newRow("nothing") << "0" << dollars << "0"
                                 << "0"
                                 << "0";
    }

    void rounds() {
        QFETCH(QString, amount);
        QFETCH(int, currency);
        QFETCH(QString, down);
        QFETCH(QString, half);
        QFETCH(QString, up);
        const Money money = Money::of(decimal(qPrintable(amount)), Currency(currency));
        const auto tax = [&](TaxRounding rounding) {
            return QString::fromStdString(report::taxOn(money, {decimal("0.1"), rounding}).text());
        };
        QCOMPARE(tax(TaxRounding::down), down);
        QCOMPARE(tax(TaxRounding::halfUp), half);
        QCOMPARE(tax(TaxRounding::up), up);
    }

    void choosesDecimals() {
        const std::vector<Money> exact{usd("966.228"), usd("1")};
        QCOMPARE(report::commonDecimals(exact), 3);
        const std::vector<Money> cents{usd("966.2"), usd("1")};
        QCOMPARE(report::commonDecimals(cents), 2);
        const std::vector<Money> endless{usd("966.2281"), usd("1.005")};
        QCOMPARE(report::commonDecimals(endless), 2);
        const std::vector<Money> yen{Money::of(decimal("1.5"), Currency::jpy)};
        QCOMPARE(report::commonDecimals(yen), 0);
        // 0.004 + 0.004 = 0.008 shows as 0.00 + 0.00 = 0.01 with two decimals.
        QCOMPARE(report::addingDecimals(std::vector{usd("0.004"), usd("0.004")}, usd("0.008")), 3);
        QCOMPARE(report::addingDecimals(std::vector{usd("0.006"), usd("0.002")}, usd("0.008")), 2);
    }

    void shortensInProse() {
        QCOMPARE(report::formatRoughly(usd("1370.475")), std::string("$1,370"));
        QCOMPARE(report::formatRoughly(usd("99.994")), std::string("$99.99"));
        QCOMPARE(report::formatRoughly(usd("-1370.475")), std::string("-$1,370"));
    }
};

QTEST_APPLESS_MAIN(TaxTest)
#include "tax_test.moc"
