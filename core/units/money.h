// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/currency.h"
#include "core/units/decimal.h"

namespace mitsumori {

/// A price per unit (1e-12 steps) times a quantity (1e-6 steps) is exact in 1e-18 steps: an amount is an
/// integer count of these in one currency. Sums are exact and independent of order; unlike currencies never
/// add (ArithmeticError).
class Money {
  public:
    static constexpr int fractionDigits = 18;

    constexpr Money() = default;
    constexpr explicit Money(Currency currency, Int128 units = 0) : units_(units), currency_(currency) {}

    /// Exact when `amount` is a decimal of the currency.
    static Money of(Decimal amount, Currency currency);
    /// price x quantity; `quantity` must be a multiple of 1e-6 (see Quantity), so that nothing is rounded.
    static Money product(Decimal unitPrice, Decimal quantity, Currency currency);

    constexpr Currency currency() const { return currency_; }
    /// Count of 1e-18.
    constexpr Int128 units() const { return units_; }
    constexpr bool isZero() const { return units_ == 0; }
    constexpr bool isNegative() const { return units_ < 0; }

    friend Money operator+(Money a, Money b);
    friend Money operator-(Money a, Money b);
    Money &operator+=(Money other) { return *this = *this + other; }
    friend constexpr auto operator<=>(Money, Money) = default;

    /// Half away from zero to a multiple of 10^-digits (digits may be negative: -3 rounds to thousands).
    Money rounded(int digits) const;
    /// units * numerator / denominator, rounded at 1e-18.
    Money scaled(Decimal factor) const;
    /// The same value in another currency; `rate` is the price of one unit of this currency there.
    Money exchanged(Decimal rate, Currency to) const;
    /// The ratio of two amounts at 12 digits; ArithmeticError where `other` is zero.
    Decimal ratioTo(Money other) const;

    /// To 12 digits, half away from zero; for analyses, never to form a total.
    Decimal amount() const;
    double toDouble() const;
    /// Exact plain digits without the currency: "966.228".
    std::string text() const { return decimalText(units_, fractionDigits); }

  private:
    Int128 units_ = 0;
    Currency currency_ = Currency::usd;
};

} // namespace mitsumori
