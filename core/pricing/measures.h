// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/rate.h"
#include "core/problem.h"
#include "core/units/fraction.h"

namespace mitsumori {

/// One measured value of one occurrence: {"duration", 120, millisecond}. Not negative.
struct MeasuredValue {
    std::string name;
    Decimal value;
    Unit unit;
};

/// What one measure of an occurrence is billed as: what is included is taken off, the rest is raised to the
/// minimum and to whole increments and divided by `per`. An occurrence that measures 0 still pays the minimum
/// where nothing is included (a function that reports no memory is billed for the least size there is).
Fraction billedMeasure(const Measure &measure, const Fraction &value);

/// The billed units of one occurrence, exactly: the product of billedMeasure() over `rate.measures`, times
/// the largest of those `rate.largestOf` that are given. Values are converted into the measures' units, with
/// the month's length where clock time meets months.
///
/// `pointer` is that of the object with the values. Problems: a value that the rate does not measure, a
/// missing one, a unit that does not convert. Throws ArithmeticError.
Result<Fraction> billedUnits(const Rate &rate, const std::vector<MeasuredValue> &values,
                             Decimal hoursPerMonth, const std::string &pointer);

} // namespace mitsumori
