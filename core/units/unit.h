// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/decimal.h"

#include <optional>
#include <string>
#include <string_view>

namespace mitsumori {

/// What one of a quantity is: "hour", "GB-month", "1000 request" (a vendor's pack of a thousand).
///
/// A unit is a base of the table in unit.cpp with a factor: 1 GB-month and 1 GiB-month share a base
/// (byte-months) and differ in the factor, so that decimal and binary gigabytes convert and are never mixed
/// up.
class Unit {
  public:
    static std::optional<Unit> parse(std::string_view text);

    const std::string &text() const { return text_; }
    bool convertsTo(const Unit &other) const { return base_ == other.base_; }
    /// How many `other` one of this unit is; both must convert.
    Decimal in(const Unit &other, Decimal count) const;

    friend bool operator==(const Unit &a, const Unit &b) { return a.text_ == b.text_; }

  private:
    std::string text_;
    std::string_view base_;
    Decimal factor_ = 1; ///< base units in one
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
