// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/decimal.h"

#include <cmath>

namespace mitsumori {

std::optional<Decimal> Decimal::parse(std::string_view text) {
    constexpr Int128 limit = 100'000'000'000'000'000; // mantissa kept well inside 38 digits while reading
    std::size_t i = 0;
    const bool negative = i < text.size() && text[i] == '-';
    if (i < text.size() && (text[i] == '-' || text[i] == '+'))
        ++i;
    Int128 mantissa = 0;
    int scale = 0, digitCount = 0, pendingZeros = 0;
    bool fraction = false;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '.' && !fraction) {
            fraction = true;
            continue;
        }
        if (c < '0' || c > '9')
            break;
        ++digitCount;
        if (fraction && c == '0') { // trailing zeros cost no digits
            ++pendingZeros;
            continue;
        }
        for (int z = 0; z <= pendingZeros; ++z) {
            if (mantissa >= limit * limit)
                return std::nullopt;
            mantissa *= 10;
        }
        mantissa += c - '0';
        scale += fraction ? pendingZeros + 1 : 0;
        pendingZeros = 0;
    }
    if (digitCount == 0 || text[i - 1] == '.')
        return std::nullopt;
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        const bool negativeExponent = i < text.size() && text[i] == '-';
        if (i < text.size() && (text[i] == '-' || text[i] == '+'))
            ++i;
        int exponent = 0;
        const std::size_t begin = i;
        for (; i < text.size() && text[i] >= '0' && text[i] <= '9' && exponent < 1000; ++i)
            exponent = exponent * 10 + (text[i] - '0');
        if (i == begin)
            return std::nullopt;
        scale += negativeExponent ? exponent : -exponent;
    }
    if (i != text.size())
        return std::nullopt;
    if (mantissa == 0)
        return Decimal();
    for (; scale > fractionDigits && mantissa % 10 == 0; --scale)
        mantissa /= 10;
    if (scale > fractionDigits)
        return std::nullopt;
    const Int128 maximum = powerOfTen(26 + fractionDigits);
    for (; scale < fractionDigits; ++scale) {
        if (mantissa >= maximum / 10)
            return std::nullopt;
        mantissa *= 10;
    }
    return fromUnits(negative ? -mantissa : mantissa);
}

Decimal Decimal::floor() const {
    if (const auto narrow = std::int64_t(units_); narrow == units_) { // 64 bits divide many times faster
        const std::int64_t rest = narrow % std::int64_t(one);
        return fromUnits(units_ - (rest < 0 ? rest + std::int64_t(one) : rest));
    }
    const Int128 rest = units_ % one;
    return fromUnits(checkedSubtract(units_, rest < 0 ? rest + one : rest));
}

Decimal Decimal::ceil() const {
    return -(-*this).floor();
}

Decimal Decimal::rounded(int digits) const {
    const Int128 step = powerOfTen(fractionDigits - digits);
    return fromUnits(checkedMultiply(multiplyDivide(units_, 1, step), step));
}

double Decimal::toDouble() const {
    return double(units_) / 1e12;
}

} // namespace mitsumori
