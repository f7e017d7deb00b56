// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mitsumori {

/// The candidate that a mistyped word most likely meant, or an empty string where none is near (edit distance
/// at most a third of the word's length, at least one).
std::string nearest(std::string_view word, const std::vector<std::string> &candidates);

} // namespace mitsumori
