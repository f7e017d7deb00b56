// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace mitsumori {

/// The thing of our table (unit.cpp) that AWS or Azure mean with lower-case words, singular or plural: "gb"
/// is "GiB", "api calls" is "request". Empty for words nobody has met.
std::string_view thingOfWords(const std::string &words);

/// "hrs", "mo", "seconds", "小时" -> "hour", "month", "second", "hour"; empty for other words.
std::string_view timeOfWord(std::string_view word);

} // namespace mitsumori
