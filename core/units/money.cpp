// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/money.h"

namespace mitsumori {

namespace {

constexpr Int128 perDecimalUnit = 1'000'000; // 1e-12 / 1e-18

void requireSame(Money a, Money b) {
    if (a.currency() != b.currency())
        throw ArithmeticError("amounts of two currencies cannot be added");
}

} // namespace

Money Money::of(Decimal amount, Currency currency) {
    return Money(currency, checkedMultiply(amount.units(), perDecimalUnit));
}

Money Money::product(Decimal unitPrice, Decimal quantity, Currency currency) {
    return Money(currency, multiplyDivide(unitPrice.units(), quantity.units(), perDecimalUnit));
}

Money operator+(Money a, Money b) {
    requireSame(a, b);
    return Money(a.currency_, checkedAdd(a.units_, b.units_));
}

Money operator-(Money a, Money b) {
    requireSame(a, b);
    return Money(a.currency_, checkedSubtract(a.units_, b.units_));
}

Money Money::rounded(int digits) const {
    const Int128 step = powerOfTen(fractionDigits - digits);
    return Money(currency_, checkedMultiply(multiplyDivide(units_, 1, step), step));
}

Money Money::scaled(Decimal factor) const {
    return Money(currency_, multiplyDivide(units_, factor.units(), Decimal(1).units()));
}

Money Money::exchanged(Decimal rate, Currency to) const {
    return Money(to, multiplyDivide(units_, rate.units(), Decimal(1).units()));
}

Decimal Money::ratioTo(Money other) const {
    requireSame(*this, other);
    return Decimal::fromUnits(multiplyDivide(units_, Decimal(1).units(), other.units_));
}

Decimal Money::amount() const {
    return Decimal::fromUnits(multiplyDivide(units_, 1, perDecimalUnit));
}

double Money::toDouble() const {
    return double(units_) / 1e18;
}

} // namespace mitsumori
