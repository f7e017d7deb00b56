// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/json_word.h"

#include <algorithm>

namespace mitsumori {

bool isJsonWordByte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-' || c == '+' || c == '.' || c == 'E';
}

bool isJsonWord(std::string_view word) {
    if (word == "true" || word == "false" || word == "null")
        return true;
    const auto digits = [&word] {
        const std::size_t count = std::min(word.find_first_not_of("0123456789"), word.size());
        word.remove_prefix(count);
        return count;
    };
    if (word.starts_with('-'))
        word.remove_prefix(1);
    const bool zero = word.starts_with('0');
    if (const std::size_t count = digits(); count == 0 || (zero && count > 1))
        return false;
    if (word.starts_with('.')) {
        word.remove_prefix(1);
        if (digits() == 0)
            return false;
    }
    if (word.starts_with('e') || word.starts_with('E')) {
        word.remove_prefix(1);
        if (word.starts_with('-') || word.starts_with('+'))
            word.remove_prefix(1);
        if (digits() == 0)
            return false;
    }
    return word.empty();
}

} // namespace mitsumori
