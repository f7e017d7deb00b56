// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/driver.h"

#include <cmath>

namespace mitsumori {

namespace {

/// The table's value at `at`: that of the last entry not after it (the first entry before them all).
Decimal stepValue(const std::vector<DriverPoint> &points, Decimal at) {
    Decimal value = points.front().value;
    for (const DriverPoint &point : points)
        if (point.at <= at)
            value = point.value;
    return value;
}

Decimal linearValue(const std::vector<DriverPoint> &points, Decimal at) {
    if (at <= points.front().at)
        return points.front().value;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const DriverPoint &left = points[i - 1], &right = points[i];
        if (at <= right.at)
            return left.value + (right.value - left.value) * (at - left.at) / (right.at - left.at);
    }
    return points.back().value;
}

/// The only transcendental curve; rounded to 1e-6 so that the last bits of the C library's exp() never show.
Decimal logisticValue(const Driver &driver, int month) {
    const double exponent = -driver.growth.toDouble() * (month - driver.midpoint.toDouble());
    const double share = 1 / (1 + std::exp(exponent));
    return (driver.limit * Decimal::fromUnits(Int128(std::llround(share * 1e12)))).rounded(6);
}

} // namespace

std::vector<std::vector<Decimal>> driverSeries(const std::vector<Driver> &drivers, int months) {
    std::vector<std::vector<Decimal>> all;
    for (const Driver &driver : drivers) {
        const std::vector<Decimal> *other = nullptr;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (drivers[i].key == driver.of)
                other = &all[i];
        std::vector<Decimal> series;
        Decimal grown = driver.start;
        for (int month = 1; month <= months; ++month) {
            switch (driver.shape) {
            case DriverShape::constant:
                series.push_back(driver.start);
                break;
            case DriverShape::step:
                series.push_back(stepValue(driver.points, month));
                break;
            case DriverShape::linear:
                series.push_back(linearValue(driver.points, month));
                break;
            case DriverShape::compound:
                if (month > 1) // no further than the months go: the next one may be out of range
                    grown = grown * (Decimal(1) + driver.growth);
                series.push_back(grown);
                break;
            case DriverShape::logistic:
                series.push_back(logisticValue(driver, month));
                break;
            case DriverShape::lookup:
                series.push_back(stepValue(driver.points, (*other)[std::size_t(month - 1)]));
                break;
            }
        }
        all.push_back(std::move(series));
    }
    return all;
}

} // namespace mitsumori
