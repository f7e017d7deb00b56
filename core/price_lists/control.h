// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>

namespace mitsumori {

/// Replaces control characters of vendors' texts: they would play tricks on a terminal.
inline void replaceControls(std::string &text, char by, std::size_t from = 0) {
    std::replace_if(
        text.begin() + static_cast<std::ptrdiff_t>(from), text.end(),
        [](char c) { return (c >= 0 && c < ' ') || c == 0x7f; }, by);
}

} // namespace mitsumori
