// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace mitsumori {

/// Looks for the end of a JSON object, array or string, 64 bytes at a time and across any number of buffers:
/// what is inside is not read but for its quotes and brackets.
class JsonBrackets {
  public:
    enum class Found { end, more, mismatch, tooDeep };
    static constexpr int maximumDepth = 64;

    /// Starts at the opening bracket or quote, which is the first byte of the next look().
    void start() { *this = JsonBrackets(); }
    /// Reads `size` bytes; 64 bytes behind them must be readable. `end`: `used` is the count of bytes up to
    /// and with the closing bracket or quote. `more`: all was used and the end has not come.
    Found look(const char *bytes, std::size_t size, std::size_t &used);

  private:
    struct Marks {
        std::uint64_t quotes, backslashes, opens, closes;
    };
    static Marks marksOf(const char *block);
    std::uint64_t escapedBy(std::uint64_t backslashes, std::size_t size);
    Found follow(const char *block, const Marks &marks, std::uint64_t stops, std::size_t &used);

    std::uint64_t inString_ = 0; ///< all ones or zero: whether the last byte left us inside of a string
    bool escape_ = false;        ///< the last byte was a backslash that escapes the next
    int depth_ = 0;
    std::uint64_t squares_ = 0; ///< a bit a level, the lowest the innermost: 1 for "[", 0 for "{"
};

} // namespace mitsumori
