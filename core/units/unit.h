// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/fraction.h"

#include <optional>
#include <string>
#include <string_view>

namespace mitsumori {

/// What turns a count of one unit into a count of another, to be applied many times.
class UnitRatio {
  public:
    UnitRatio(Decimal mine, Decimal theirs) : mine_(mine), theirs_(theirs) {}

    Decimal of(Decimal count) const {
        if (mine_ == theirs_)
            return count;
        return Decimal::fromUnits(multiplyDivide(count.units(), mine_.units(), theirs_.units()));
    }
    /// The same as an exact ratio.
    Fraction exact() const { return {mine_.units(), theirs_.units()}; }

  private:
    Decimal mine_, theirs_;
};

/// What one of a quantity is: "hour", "GB-month", "vCPU-second", "connection/second", "1000 request" (a
/// vendor's pack of a thousand).
///
/// A unit is an optional pack, a thing of the table in unit.cpp with its factor, and a time that it is
/// multiplied with ("-hour") or divided by ("/second"): 1 GB-month and 1 GiB-month share the thing (bytes)
/// and the time and differ in the factor, so that decimal and binary gigabytes convert and are never mixed
/// up. All factors are whole numbers or short decimals, so that conversions are exact but for the last digit
/// of a Decimal.
class Unit {
  public:
    /// Empty for a thing or a time that the tables do not know.
    static std::optional<Unit> parse(std::string_view text);

    const std::string &text() const { return text_; }
    /// Same thing, same kind of time: hours convert to seconds, months to months.
    bool convertsTo(const Unit &other) const;
    /// How many `other` one of this unit is; both must convert.
    Decimal in(const Unit &other, Decimal count) const;

    /// Like convertsTo, and clock time (GB-hour) converts to months (GB-month) and back.
    bool convertsInMonthTo(const Unit &other) const;
    /// The same with the length of the month that calculations use (730 hours and others).
    Decimal in(const Unit &other, Decimal count, Decimal hoursPerMonth) const {
        return scaleTo(other, hoursPerMonth).of(count);
    }
    /// What in() multiplies with, for many counts of the same units; both must convert in a month.
    UnitRatio scaleTo(const Unit &other, Decimal hoursPerMonth) const;
    /// How many `other` one of this unit is, exactly; both must convert in a month.
    Fraction ratioTo(const Unit &other, Decimal hoursPerMonth) const {
        return scaleTo(other, hoursPerMonth).exact();
    }

    friend bool operator==(const Unit &a, const Unit &b) { return a.text_ == b.text_; }

  private:
    enum class Time { none, clock, month };

    std::string text_;
    std::string_view thing_; ///< base of the table; empty for a plain time
    Time times_ = Time::none, per_ = Time::none;
    Decimal factor_ = 1, divisor_ = 1; ///< in bases, seconds and months; the divisor is of "/minute"
};

/// A number of units, rounded to 1e-6 when made: what a price is multiplied with.
class Quantity {
  public:
    Quantity() = default;
    explicit Quantity(Decimal value) : value_(value.rounded(6)) {}

    Decimal value() const { return value_; }
    bool isZero() const { return value_.isZero(); }
    friend Quantity operator+(Quantity a, Quantity b) { return Quantity(a.value_ + b.value_); }

  private:
    Decimal value_;
};

} // namespace mitsumori
