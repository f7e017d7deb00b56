// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace mitsumori::print {

/// A document's text as it may be drawn: nothing in it is markup, and nothing can reorder or overprint its
/// neighbours. Control characters become spaces, direction marks and other invisible formatting go, a pile of
/// combining marks is cut, and what is longer than `limit` characters ends in "…". Line breaks stay.
QString plainText(std::string_view utf8, qsizetype limit = 20'000);

/// The same on one line: breaks become spaces.
QString plainLine(std::string_view utf8, qsizetype limit = 2'000);

} // namespace mitsumori::print
