// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/price.h"
#include "support/figures.h"

#include <QTest>

#include <random>

using namespace mitsumori;
using test::decimal;
using test::shown;

namespace {

/// S3 standard storage in us-east-1: 50 TB, next 450 TB, beyond (binary terabytes), as published.
Rate tiered() {
    Rate rate;
    rate.unit = *Unit::parse("GB-month");
    rate.tiers = {{0, decimal("0.023")}, {51200, decimal("0.022")}, {512000, decimal("0.021")}};
    return rate;
}

Rate flat(const char *price) {
    Rate rate;
    rate.unit = *Unit::parse("hour");
    rate.tiers = {{0, decimal(price)}};
    return rate;
}

} // namespace

class PriceTest : public QObject {
    Q_OBJECT
  private slots:
    /// Expected by hand: sum of min(q, next) - from times the step's price.
    void graduatedTiers_data() {
        QTest::addColumn<QByteArray>("quantity");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<int>("steps");
        QTest::newRow("nothing") << QByteArray("0") << "0" << 0;
        QTest::newRow("a drop") << QByteArray("0.000001") << "0.000000023" << 1;
        QTest::newRow("first edge") << QByteArray("51200") << "1177.6" << 1;
        QTest::newRow("one above") << QByteArray("51201") << "1177.622" << 2;
        QTest::newRow("second edge") << QByteArray("512000") << "11315.2" << 2;
        QTest::newRow("one above the second") << QByteArray("512001") << "11315.221" << 3;
        QTest::newRow("a full year of 100 TB months") << QByteArray("1200000") << "25763.2" << 3;
    }
    void graduatedTiers() {
        QFETCH(QByteArray, quantity);
        QFETCH(QString, amount);
        QFETCH(int, steps);
        const PricedQuantity priced = price(tiered(), Quantity(decimal(quantity.constData())));
        QCOMPARE(shown(priced.amount), amount);
        QCOMPARE(int(priced.tiers.size()), steps);
        Money sum(Currency::usd);
        for (const TierShare &share : priced.tiers)
            sum += share.amount;
        QVERIFY(sum == priced.amount);
    }

    void allowanceIncrementAndMinimum_data() {
        QTest::addColumn<QByteArray>("free");
        QTest::addColumn<QByteArray>("increment");
        QTest::addColumn<QByteArray>("minimum");
        QTest::addColumn<QByteArray>("quantity");
        QTest::addColumn<QString>("billed");
        const auto row = [](const char *name, const char *free, const char *increment, const char *minimum,
                            const char *quantity, const char *billed) {
            QTest::newRow(name) << QByteArray(free) << QByteArray(increment) << QByteArray(minimum)
                                << QByteArray(quantity) << billed;
        };
        row("all of it free", "100", "0", "0", "99.5", "0");
        row("beyond the allowance", "100", "0", "0", "130", "30");
        row("begun units are whole", "0", "64", "0", "65", "128");
        row("a whole unit stays", "0", "64", "0", "128", "128");
        row("minimum once used", "0", "0", "60", "1", "60");
        row("nothing used, nothing billed", "0", "64", "60", "0", "0");
        row("allowance after rounding up", "100", "64", "0", "65", "28");
    }
    void allowanceIncrementAndMinimum() {
        QFETCH(QByteArray, free);
        QFETCH(QByteArray, increment);
        QFETCH(QByteArray, minimum);
        QFETCH(QByteArray, quantity);
        QFETCH(QString, billed);
        Rate rate = flat("2");
        rate.freeAllowance = decimal(free.constData());
        rate.increment = decimal(increment.constData());
        rate.minimum = decimal(minimum.constData());
        const PricedQuantity priced = price(rate, Quantity(decimal(quantity.constData())));
        QCOMPARE(shown(priced.billed.value()), billed);
        QCOMPARE(shown(priced.amount),
                 shown(Money::of(decimal(billed.toLatin1().constData()) * Decimal(2), Currency::usd)));
    }

    /// Machines that share a quantity evenly: the same as pricing one's share and taking it so many times.
    void eachOfSeveralClimbs_data() {
        QTest::addColumn<QByteArray>("each");
        QTest::addColumn<int>("count");
        QTest::newRow("below the step") << QByteArray("51200") << 3;
        QTest::newRow("above the step") << QByteArray("51201.5") << 7;
        QTest::newRow("above the last") << QByteArray("600000.000001") << 2;
        QTest::newRow("one") << QByteArray("60000") << 1;
    }
    void eachOfSeveralClimbs() {
        QFETCH(QByteArray, each);
        QFETCH(int, count);
        const Decimal one = decimal(each.constData());
        const PricedQuantity all = onSteps(tiered(), Quantity(one * count), count);
        QVERIFY(all.amount == price(tiered(), Quantity(one)).amount.scaled(count));
        QVERIFY(all.billed.value() == one * count);
        QVERIFY(all.tiers.back().from == price(tiered(), Quantity(one)).tiers.back().from);
    }

    void moreNeverCostsLess() {
        std::mt19937 random(3);
        Money last(Currency::usd);
        Decimal quantity;
        for (int i = 0; i < 2000; ++i) {
            quantity += Decimal::fromUnits(Int128(random()) * 1'000'000);
            const Money amount = price(tiered(), Quantity(quantity)).amount;
            QVERIFY(amount >= last);
            last = amount;
        }
    }

    void sharesAddUpExactly() {
        std::mt19937 random(7);
        for (int round = 0; round < 500; ++round) {
            std::vector<Quantity> weights;
            for (unsigned i = 0; i < 1 + random() % 12; ++i)
                weights.emplace_back(
                    Decimal::fromUnits(Int128(random() % 4 == 0 ? 0 : random()) * 1'000'000));
            const Money total(Currency::usd, Int128(random()) * Int128(random()));
            Money sum(Currency::usd);
            for (const Money part : shareOut(total, weights)) {
                QVERIFY(!part.isNegative());
                sum += part;
            }
            QVERIFY(sum == total);
        }
    }

    void sharesFollowTheWeights() {
        const std::vector<Quantity> weights{Quantity(1), Quantity(0), Quantity(3)};
        const std::vector<Money> parts = shareOut(Money::of(100, Currency::usd), weights);
        QCOMPARE(shown(parts[0]), "25");
        QCOMPARE(shown(parts[1]), "0");
        QCOMPARE(shown(parts[2]), "75");
    }
};

QTEST_APPLESS_MAIN(PriceTest)
#include "price_test.moc"
