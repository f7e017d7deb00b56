// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/fraction.h"

namespace mitsumori {

namespace {

Int128 greatestCommonDivisor(Int128 a, Int128 b) {
    if (a < 0)
        a = checkedSubtract(0, a);
    while (b != 0) {
        const Int128 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

} // namespace

Fraction::Fraction(Int128 numerator, Int128 denominator) {
    if (denominator == 0)
        throw ArithmeticError("division by zero");
    if (denominator < 0) {
        numerator = checkedSubtract(0, numerator);
        denominator = checkedSubtract(0, denominator);
    }
    const Int128 common = greatestCommonDivisor(numerator, denominator);
    numerator_ = numerator / common;
    denominator_ = denominator / common;
}

Fraction Fraction::ceil() const {
    const Int128 whole = numerator_ / denominator_;
    return {whole + (numerator_ > 0 && numerator_ % denominator_ != 0 ? 1 : 0), 1};
}

Decimal Fraction::rounded(int digits) const {
    const Int128 steps = multiplyDivide(numerator_, powerOfTen(digits), denominator_);
    return Decimal::fromUnits(checkedMultiply(steps, powerOfTen(Decimal::fractionDigits - digits)));
}

Decimal Fraction::times(Decimal factor, int digits) const {
    const Int128 unused = powerOfTen(Decimal::fractionDigits - digits);
    Int128 divisor;
    if (__builtin_mul_overflow(denominator_, unused, &divisor))
        return (*this * Fraction(factor)).rounded(digits);
    const Int128 steps = multiplyDivide(numerator_, factor.units(), divisor);
    return Decimal::fromUnits(checkedMultiply(steps, unused));
}

Fraction operator+(const Fraction &a, const Fraction &b) {
    const Int128 common = greatestCommonDivisor(a.denominator_, b.denominator_);
    const Int128 left = checkedMultiply(a.numerator_, b.denominator_ / common);
    const Int128 right = checkedMultiply(b.numerator_, a.denominator_ / common);
    return {checkedAdd(left, right), checkedMultiply(a.denominator_, b.denominator_ / common)};
}

Fraction operator-(const Fraction &a, const Fraction &b) {
    return a + Fraction(checkedSubtract(0, b.numerator_), b.denominator_);
}

Fraction operator*(const Fraction &a, const Fraction &b) {
    const Fraction left(a.numerator_, b.denominator_),
        right(b.numerator_, a.denominator_); // shorten crosswise
    return {checkedMultiply(left.numerator_, right.numerator_),
            checkedMultiply(left.denominator_, right.denominator_)};
}

Fraction operator/(const Fraction &a, const Fraction &b) {
    return a * Fraction(b.denominator_, b.numerator_);
}

std::strong_ordering operator<=>(const Fraction &a, const Fraction &b) {
    const Fraction difference = a - b;
    return difference.numerator_ <=> Int128(0);
}

} // namespace mitsumori
