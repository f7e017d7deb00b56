// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tax.h"

#include "core/report/words.h"
#include "core/units/format.h"

namespace mitsumori::report {

namespace {

std::string_view code(TaxRounding rounding) {
    switch (rounding) {
    case TaxRounding::down:
        return "down";
    case TaxRounding::up:
        return "up";
    case TaxRounding::halfUp:
        break;
    }
    return "half-up";
}

} // namespace

Money taxOn(Money amount, const Tax &tax) {
    const int decimals = facts(amount.currency()).decimals;
    const Money exact = amount.scaled(tax.rate);
    if (tax.rounding == TaxRounding::halfUp)
        return exact.rounded(decimals);
    const Int128 step = powerOfTen(Money::fractionDigits - decimals);
    Int128 count = exact.units() / step; // C++ drops the digits towards zero
    if (tax.rounding == TaxRounding::up && exact.units() % step != 0)
        count += exact.isNegative() ? -1 : 1;
    return Money(amount.currency(), checkedMultiply(count, step));
}

std::string taxLabel(const Tax &tax, Language language) {
    const Words say{language};
    return say("tax.label", {{"rate", formatNumberShort(tax.rate * Decimal(100)) + " %"},
                             {"rounding", say("tax." + std::string(code(tax.rounding)))}});
}

} // namespace mitsumori::report
