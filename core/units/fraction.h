// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/decimal.h"

namespace mitsumori {

/// An exact ratio of two 128-bit integers in lowest terms: products of measured values (seconds x gigabytes x
/// three million) that must be rounded once, at the end. What does not fit throws ArithmeticError.
class Fraction {
  public:
    Fraction() = default;
    Fraction(int value) : numerator_(value) {}
    Fraction(Decimal value) : Fraction(value.units(), Decimal(1).units()) {}
    /// ArithmeticError where the denominator is 0.
    Fraction(Int128 numerator, Int128 denominator);

    bool isZero() const { return numerator_ == 0; }
    bool isNegative() const { return numerator_ < 0; }
    bool isInteger() const { return denominator_ == 1; }

    /// The least whole number that is not below.
    Fraction ceil() const;
    /// To 0 <= digits <= 12, half away from zero.
    Decimal rounded(int digits) const;
    /// (*this * factor).rounded(digits), mostly without bringing the product into lowest terms.
    Decimal times(Decimal factor, int digits) const;

    friend Fraction operator+(const Fraction &a, const Fraction &b);
    friend Fraction operator-(const Fraction &a, const Fraction &b);
    friend Fraction operator*(const Fraction &a, const Fraction &b);
    /// ArithmeticError where b is 0.
    friend Fraction operator/(const Fraction &a, const Fraction &b);
    friend bool operator==(const Fraction &a, const Fraction &b) = default;
    friend std::strong_ordering operator<=>(const Fraction &a, const Fraction &b);

  private:
    Int128 numerator_ = 0, denominator_ = 1;
};

} // namespace mitsumori
