// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/monthly_bill.h"
#include "support/figures.h"

#include <QTest>

#include <random>

using namespace mitsumori;
using test::decimal;
using test::shown;

namespace {

Rate rate(const char *dimension, const char *price) {
    Rate result;
    result.key.dimension = dimension;
    result.unit = *Unit::parse("GB");
    result.tiers = {{0, decimal(price)}};
    return result;
}

Rate pooled(const char *dimension, const char *price, int free) {
    Rate result = rate(dimension, price);
    result.freeAllowance = free;
    result.allowancePool = "pool";
    return result;
}

QString texts(const std::vector<Money> &amounts) {
    QStringList all;
    for (const Money amount : amounts)
        all << shown(amount);
    return all.join(" ");
}

} // namespace

class MonthlyBillTest : public QObject {
    Q_OBJECT
  private slots:
    /// 100 free between a and b, by what each uses; c has nothing to do with them.
    void whoSharesAnAllowanceChangesWithTheOthers() {
        const Rate a = pooled("a", "1", 100), b = pooled("b", "1", 100), c = rate("c", "2");
        MonthlyBill bill({{&a, {}}, {&b, {}}, {&c, {}}});
        bill.set(0, Quantity(300), 1);
        bill.set(1, Quantity(100), 1);
        bill.set(2, Quantity(5), 1);
        QCOMPARE(texts(bill.amounts()), "225 75 10");
        bill.set(1, Quantity(300), 1); // 50 free each
        QCOMPARE(texts(bill.amounts()), "250 250 10");
        bill.set(1, Quantity(), 1); // a alone
        QCOMPARE(texts(bill.amounts()), "200 0 10");
        QCOMPARE(texts(bill.amounts()), "200 0 10");
    }

    /// What is not used has no say: its larger allowance is not the pool's.
    void anUnusedRateAddsNoAllowance() {
        const Rate a = pooled("a", "1", 10), b = pooled("b", "1", 90);
        MonthlyBill bill({{&a, {}}, {&b, {}}});
        bill.set(0, Quantity(100), 1);
        QCOMPARE(texts(bill.amounts()), "90 0");
    }

    /// Steps at 10 hours a machine: 2 machines pay 20 hours at the first step, one machine 10.
    void machinesCountEvenWhereTheQuantityStays() {
        Rate each = rate("a", "2");
        each.tiers.push_back({10, 1});
        each.tiersPerItem = true;
        MonthlyBill bill(std::vector<BillItem>{{&each, {}}});
        bill.set(0, Quantity(30), 2);
        QCOMPARE(texts(bill.amounts()), "50");
        bill.set(0, Quantity(30), 1);
        QCOMPARE(texts(bill.amounts()), "40");
    }

    /// Month after month, each is the bill of its own items and of no others.
    void everyMonthIsItsOwnBill() {
        std::mt19937 random(7);
        std::vector<Rate> rates{pooled("a", "0.0913", 70), pooled("b", "0.0417", 50),
                                rate("c", "0.000016667"), rate("d", "0.31")};
        rates[0].tiers.push_back({90, decimal("0.0333")});
        rates[1].increment = 7;
        rates[2].freeAllowance = 13;
        rates[3].tiers.push_back({40, decimal("0.17")});
        rates[3].tiersPerItem = true;
        for (int round = 0; round < 30; ++round) {
            std::vector<BillItem> items;
            for (unsigned i = 0; i < 1 + random() % 9; ++i)
                items.push_back({&rates[random() % rates.size()], {}});
            MonthlyBill bill(items);
            for (int month = 0; month < 30; ++month) {
                for (std::size_t i = 0; i < items.size(); ++i) {
                    if (random() % 3 == 0) {
                        const Int128 millionths = random() % 4 == 0 ? 0 : Int128(random() % 300'000'000);
                        items[i].quantity = Quantity(Decimal::fromUnits(millionths * 1'000'000));
                        items[i].count = int(1 + random() % 3);
                    }
                    bill.set(i, items[i].quantity, items[i].count);
                }
                std::vector<BillItem> used;
                for (const BillItem &item : items)
                    if (!item.quantity.isZero())
                        used.push_back(item);
                const std::vector<PricedQuantity> expected = priceBill(used);
                const std::vector<Money> &amounts = bill.amounts();
                for (std::size_t i = 0, k = 0; i < items.size(); ++i)
                    QVERIFY(amounts[i] ==
                            (items[i].quantity.isZero() ? Money(Currency::usd) : expected[k++].amount));
            }
        }
    }
};

QTEST_APPLESS_MAIN(MonthlyBillTest)
#include "monthly_bill_test.moc"
