// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fetch/body_check.h"

namespace mitsumori::app {

void BodyCheck::add(std::string_view piece) {
    // the bytes of a byte-order mark count as white space: what follows them decides
    constexpr std::string_view ignored = " \t\r\n\xEF\xBB\xBF";
    if (first_ == '\0') {
        const auto at = piece.find_first_not_of(ignored);
        if (at == std::string_view::npos)
            return;
        first_ = piece[at];
    }
    for (const char c : piece) {
        if (isEscaped_)
            isEscaped_ = false;
        else if (inText_ && c == '\\')
            isEscaped_ = true;
        else if (c == '"')
            inText_ = !inText_;
        else if (!inText_ && (c == '{' || c == '['))
            ++depth_;
        else if (!inText_ && (c == '}' || c == ']'))
            --depth_;
    }
}

} // namespace mitsumori::app
