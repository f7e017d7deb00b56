// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/json_brackets.h"

#include <algorithm>
#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace mitsumori {

namespace {

constexpr std::size_t blockSize = 64;

/// Bit i: an odd number of bits up to and with i are set.
std::uint64_t prefixXor(std::uint64_t bits) {
    for (int shift = 1; shift < 64; shift *= 2)
        bits ^= bits << shift;
    return bits;
}

} // namespace

JsonBrackets::Marks JsonBrackets::marksOf(const char *block) {
    Marks marks{};
#ifdef __SSE2__
    // '{' and '[', '}' and ']' differ in the bit 0x20 only
    const __m128i lower = _mm_set1_epi8(0x20);
    for (unsigned part = 0; part < 4; ++part) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(block) + part);
        const __m128i folded = _mm_or_si128(bytes, lower);
        const auto equal = [part](__m128i a, char c) {
            const int mask = _mm_movemask_epi8(_mm_cmpeq_epi8(a, _mm_set1_epi8(c)));
            return static_cast<std::uint64_t>(static_cast<unsigned>(mask)) << (16 * part);
        };
        marks.quotes |= equal(bytes, '"');
        marks.backslashes |= equal(bytes, '\\');
        marks.opens |= equal(folded, '{');
        marks.closes |= equal(folded, '}');
    }
#else
    for (unsigned i = 0; i < blockSize; ++i) {
        const std::uint64_t bit = std::uint64_t(1) << i;
        marks.quotes |= block[i] == '"' ? bit : 0;
        marks.backslashes |= block[i] == '\\' ? bit : 0;
        marks.opens |= block[i] == '{' || block[i] == '[' ? bit : 0;
        marks.closes |= block[i] == '}' || block[i] == ']' ? bit : 0;
    }
#endif
    return marks;
}

/// The bytes that a backslash before them escapes. Backslashes are rare: one at a time will do.
std::uint64_t JsonBrackets::escapedBy(std::uint64_t backslashes, std::size_t size) {
    if (backslashes == 0 && !escape_)
        return 0;
    std::uint64_t escaped = 0;
    for (unsigned i = 0; i < size; ++i) {
        const std::uint64_t bit = std::uint64_t(1) << i;
        if (escape_)
            escaped |= bit;
        escape_ = !escape_ && (backslashes & bit) != 0;
    }
    return escaped;
}

JsonBrackets::Found JsonBrackets::look(const char *bytes, std::size_t size, std::size_t &used) {
    for (std::size_t at = 0; at < size; at += blockSize) {
        const std::size_t count = std::min(blockSize, size - at);
        const std::uint64_t valid = count == blockSize ? ~std::uint64_t(0) : (std::uint64_t(1) << count) - 1;
        Marks marks = marksOf(bytes + at);
        marks.quotes &= valid & ~escapedBy(marks.backslashes & valid, count);
        const std::uint64_t strings = prefixXor(marks.quotes) ^ inString_;
        // a closing quote at depth 0 ends a string that is a value by itself
        const std::uint64_t brackets = (marks.opens | marks.closes) & valid & ~strings;
        std::size_t place = 0;
        if (const Found found = follow(bytes + at, marks, brackets | (marks.quotes & ~strings), place);
            found != Found::more) {
            used = at + place;
            return found;
        }
        inString_ = (strings >> (count - 1) & 1) != 0 ? ~std::uint64_t(0) : 0;
    }
    used = size;
    return Found::more;
}

JsonBrackets::Found JsonBrackets::follow(const char *block, const Marks &marks, std::uint64_t stops,
                                         std::size_t &used) {
    if (depth_ > 0)
        stops &= ~marks.quotes;
    for (; stops != 0; stops &= stops - 1) {
        const std::uint64_t bit = stops & (~stops + 1);
        const auto place = std::size_t(std::countr_zero(stops));
        used = place + 1;
        if ((marks.quotes & bit) != 0) {
            if (depth_ == 0)
                return Found::end;
            continue;
        }
        const std::uint64_t square = block[place] == '[' || block[place] == ']' ? 1 : 0;
        if ((marks.opens & bit) != 0) {
            if (depth_ == maximumDepth)
                return Found::tooDeep;
            squares_ = squares_ << 1 | square;
            ++depth_;
            continue;
        }
        if (depth_ == 0 || (squares_ & 1) != square)
            return Found::mismatch;
        squares_ >>= 1;
        if (--depth_ == 0)
            return Found::end;
    }
    return Found::more;
}

} // namespace mitsumori
