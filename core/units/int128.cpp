// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/int128.h"

#include <algorithm>
#include <array>
#include <limits>

namespace mitsumori {

namespace {

UInt128 magnitude(Int128 value) {
    return value < 0 ? UInt128(0) - UInt128(value) : UInt128(value);
}

/// a * b as two 128-bit halves, schoolbook on 64-bit limbs.
struct Wide {
    UInt128 high, low;
};

Wide multiplyWide(UInt128 a, UInt128 b) {
    const UInt128 mask = std::numeric_limits<std::uint64_t>::max();
    const UInt128 a0 = a & mask, a1 = a >> 64, b0 = b & mask, b1 = b >> 64;
    const UInt128 p00 = a0 * b0, p01 = a0 * b1, p10 = a1 * b0, p11 = a1 * b1;
    const UInt128 middle = (p00 >> 64) + (p01 & mask) + (p10 & mask);
    return {p11 + (p01 >> 64) + (p10 >> 64) + (middle >> 64), (middle << 64) | (p00 & mask)};
}

/// Quotient of a 256-bit value by a 128-bit one, bit by bit; the remainder is left in `rest`.
UInt128 divideWide(Wide value, UInt128 divisor, UInt128 &rest) {
    if (value.high >= divisor)
        throw ArithmeticError("number out of range");
    UInt128 quotient = 0;
    rest = value.high;
    for (int bit = 127; bit >= 0; --bit) {
        const bool carry = (rest >> 127) != 0;
        rest = (rest << 1) | ((value.low >> bit) & 1);
        if (carry || rest >= divisor) {
            rest -= divisor;
            quotient |= UInt128(1) << bit;
        }
    }
    return quotient;
}

} // namespace

void outOfRange() {
    throw ArithmeticError("number out of range");
}

Int128 multiplyDivide(Int128 a, Int128 b, Int128 divisor) {
    if (divisor == 0)
        throw ArithmeticError("division by zero");
    const bool negative = ((a < 0) != (b < 0)) != (divisor < 0);
    const UInt128 d = magnitude(divisor);
    UInt128 quotient, rest, product;
    if (!__builtin_mul_overflow(magnitude(a), magnitude(b), &product)) { // the common case: no 256 bits
        if (product >> 64 == 0 && d >> 64 == 0) {                        // 64 bits divide many times faster
            quotient = std::uint64_t(product) / std::uint64_t(d);
            rest = std::uint64_t(product) % std::uint64_t(d);
        } else {
            quotient = product / d;
            rest = product - quotient * d;
        }
    } else {
        quotient = divideWide(multiplyWide(magnitude(a), magnitude(b)), d, rest);
    }
    if (rest >= d - rest) // half away from zero
        ++quotient;
    if (quotient > UInt128(std::numeric_limits<Int128>::max()))
        throw ArithmeticError("number out of range");
    return negative ? -Int128(quotient) : Int128(quotient);
}

Int128 powerOfTen(int exponent) {
    static const auto table = [] {
        std::array<Int128, 39> powers{};
        powers[0] = 1;
        for (std::size_t i = 1; i < powers.size(); ++i)
            powers[i] = powers[i - 1] * 10;
        return powers;
    }();
    return table.at(std::size_t(exponent));
}

std::string digits(Int128 value) {
    if (value == 0)
        return "0";
    std::string text;
    for (UInt128 rest = magnitude(value); rest != 0; rest /= 10)
        text.push_back(char('0' + int(rest % 10)));
    if (value < 0)
        text.push_back('-');
    std::reverse(text.begin(), text.end());
    return text;
}

std::string decimalText(Int128 count, int scale) {
    std::string text = digits(count);
    const bool negative = text.front() == '-';
    if (negative)
        text.erase(0, 1);
    const auto places = std::size_t(scale);
    if (text.size() <= places)
        text.insert(0, places + 1 - text.size(), '0');
    text.insert(text.size() - places, 1, '.');
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return negative ? "-" + text : text;
}

} // namespace mitsumori
