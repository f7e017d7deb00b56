// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/decimal.h"
#include "core/units/language.h"

#include <string>
#include <vector>

namespace mitsumori {

enum class DriverShape {
    constant, ///< start
    step,     ///< a table; a value holds until the next entry
    linear,   ///< a table; months between entries lie on the line
    compound, ///< start * (1 + growth)^(m - 1)
    logistic, ///< limit / (1 + e^(-growth * (m - midpoint)))
    lookup,   ///< the largest entry not above another driver's value
};

/// One entry of a table: from this month (or this value of the other driver) on.
struct DriverPoint {
    Decimal at, value;
};

/// A named monthly series: users, GPU nodes, subscribers.
struct Driver {
    std::string key;
    LocalText label;
    std::string unit; ///< key "unit.<unit>" of the texts
    DriverShape shape = DriverShape::constant;
    Decimal start, growth, limit, midpoint;
    std::vector<DriverPoint> points; ///< ascending in `at`
    std::string of;                  ///< the other driver of a lookup
};

/// The series of all drivers over months 1..months, in the order of `drivers`. A lookup may refer to any
/// driver that stands before it; the reader checks that.
std::vector<std::vector<Decimal>> driverSeries(const std::vector<Driver> &drivers, int months);

} // namespace mitsumori
