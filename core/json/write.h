// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/value.h"

namespace mitsumori::json {

/// Readable, diffable JSON: two-space indents, members in their order, short arrays and objects of plain
/// values on one line, a line feed at the end. Equal values give equal bytes.
std::string write(const Value &value);

/// A string literal with its quotes.
std::string quoted(std::string_view text);

} // namespace mitsumori::json
