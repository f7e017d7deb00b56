// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace mitsumori {

/// May stand in a number, true, false or null.
bool isJsonWordByte(char c);
/// A number as RFC 8259 has it, true, false or null.
bool isJsonWord(std::string_view word);

} // namespace mitsumori
