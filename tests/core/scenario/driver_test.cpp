// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/figures.h"

#include <QTest>

using namespace mitsumori;
using test::decimal;
using test::shown;

namespace {

QString series(const Driver &driver, int months) {
    QString all;
    const auto made = driverSeries({driver}, months);
    for (const Decimal value : made.front())
        all += (all.isEmpty() ? "" : " ") + shown(value);
    return all;
}

Driver driver(DriverShape shape, const char *start, const char *growth = "0") {
    Driver result;
    result.key = "d";
    result.shape = shape;
    result.start = decimal(start);
    result.growth = decimal(growth);
    return result;
}

} // namespace

class DriverTest : public QObject {
    Q_OBJECT
  private slots:
    void constant() { QCOMPARE(series(driver(DriverShape::constant, "200"), 3), "200 200 200"); }

    void stepHoldsUntilTheNextEntry() {
        Driver users = driver(DriverShape::step, "0");
        users.points = {{2, 10}, {4, 30}};
        QCOMPARE(series(users, 5), "10 10 10 30 30");
    }

    void linearMovesByMonth() {
        Driver users = driver(DriverShape::linear, "0");
        users.points = {{2, 10}, {4, 30}};
        QCOMPARE(series(users, 5), "10 10 20 30 30");
    }

    void compoundGrows() {
        QCOMPARE(series(driver(DriverShape::compound, "100", "0.1"), 4), "100 110 121 133.1");
    }

    void logisticIsHalfwayAtItsMidpoint() {
        Driver users = driver(DriverShape::logistic, "0", "1");
        users.limit = 1000;
        users.midpoint = 2;
        // python3: [round(1000/(1+math.exp(-(m-2))), 6) for m in (1, 2, 3)]
        QCOMPARE(series(users, 3), "268.941421 500 731.058579");
    }

    /// The node table of document 003: nodes follow users.
    void lookupTakesTheLargestEntryNotAbove() {
        Driver users = driver(DriverShape::step, "0");
        users.key = "users";
        users.points = {{1, 500}, {2, 2499}, {3, 2500}, {4, 1'000'000}};
        Driver nodes = driver(DriverShape::lookup, "0");
        nodes.of = "users";
        nodes.points = {{1000, 3}, {2500, 4}, {150000, 75}};
        QString found;
        const auto made = driverSeries({users, nodes}, 4);
        for (const Decimal value : made[1])
            found += shown(value) + " ";
        QCOMPARE(found, "3 3 4 75 ");
    }
};

QTEST_APPLESS_MAIN(DriverTest)
#include "driver_test.moc"
