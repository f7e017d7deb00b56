// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/int128.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace mitsumori {

/// A decimal number with 12 fraction digits, exact: parameters, rates and everything computed from them.
///
/// Vendors publish prices down to 1e-10 (AWS Lambda) and the design asks for 1e-12. Sums are exact; products
/// and quotients are rounded half away from zero at the 12th digit. Results outside +-1.7e26 throw
/// ArithmeticError.
class Decimal {
  public:
    static constexpr int fractionDigits = 12;

    constexpr Decimal() = default;
    constexpr Decimal(int value) : units_(Int128(value) * one) {}

    /// units is the count of 1e-12.
    static constexpr Decimal fromUnits(Int128 units) {
        Decimal d;
        d.units_ = units;
        return d;
    }

    /// "12", "-0.0416", "1.5e9". Empty on anything else, on more than 12 fraction digits (never rounded
    /// silently) and on numbers of 1e26 or more. Independent of the locale.
    static std::optional<Decimal> parse(std::string_view text);

    constexpr Int128 units() const { return units_; }
    constexpr bool isZero() const { return units_ == 0; }
    constexpr bool isNegative() const { return units_ < 0; }
    bool isInteger() const { return units_ % one == 0; }

    Decimal floor() const;
    Decimal ceil() const;
    /// Half away from zero; 0 <= digits <= 12.
    Decimal rounded(int digits) const;

    /// Plain digits without exponent or trailing zeros: "0.0416".
    std::string text() const { return decimalText(units_, fractionDigits); }
    /// For drawing only; figures never come back from it.
    double toDouble() const;

    friend Decimal operator+(Decimal a, Decimal b) { return fromUnits(checkedAdd(a.units_, b.units_)); }
    friend Decimal operator-(Decimal a, Decimal b) { return fromUnits(checkedSubtract(a.units_, b.units_)); }
    friend Decimal operator-(Decimal a) { return fromUnits(checkedSubtract(0, a.units_)); }
    friend Decimal operator*(Decimal a, Decimal b) {
        return fromUnits(multiplyDivide(a.units_, b.units_, one));
    }
    friend Decimal operator/(Decimal a, Decimal b) {
        return fromUnits(multiplyDivide(a.units_, one, b.units_));
    }
    Decimal &operator+=(Decimal other) { return *this = *this + other; }
    friend constexpr auto operator<=>(Decimal, Decimal) = default;

  private:
    static constexpr Int128 one = 1'000'000'000'000;
    Int128 units_ = 0;
};

} // namespace mitsumori
