// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

namespace mitsumori {

/// 128-bit integers: the count of tiny units behind decimals and money.
__extension__ typedef __int128 Int128;
__extension__ typedef unsigned __int128 UInt128;

/// A result does not fit the range of exact arithmetic, or something was divided by zero. Thrown from the
/// depths of the arithmetic and turned into a Problem by estimate(); never a wrapped or silently rounded
/// number.
class ArithmeticError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

[[noreturn]] void outOfRange();

inline Int128 checkedAdd(Int128 a, Int128 b) {
    Int128 result;
    if (__builtin_add_overflow(a, b, &result))
        outOfRange();
    return result;
}

inline Int128 checkedSubtract(Int128 a, Int128 b) {
    Int128 result;
    if (__builtin_sub_overflow(a, b, &result))
        outOfRange();
    return result;
}

inline Int128 checkedMultiply(Int128 a, Int128 b) {
    Int128 result;
    if (__builtin_mul_overflow(a, b, &result))
        outOfRange();
    return result;
}

/// a * b / divisor, rounded half away from zero, with a 256-bit intermediate. divisor must not be 0.
Int128 multiplyDivide(Int128 a, Int128 b, Int128 divisor);

/// 10^exponent for 0 <= exponent <= 38.
Int128 powerOfTen(int exponent);

/// All digits of a value, "-170141183460469231731687303715884105728" included.
std::string digits(Int128 value);

/// count of 10^-scale as plain decimal text without trailing zeros: (1500, 3) -> "1.5".
std::string decimalText(Int128 count, int scale);

} // namespace mitsumori
