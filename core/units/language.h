// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mitsumori {

enum class Language { ja, en };

constexpr std::string_view code(Language language) {
    return language == Language::ja ? "ja" : "en";
}

constexpr std::optional<Language> languageFromCode(std::string_view text) {
    if (text == "ja")
        return Language::ja;
    if (text == "en")
        return Language::en;
    return std::nullopt;
}

/// A text in both languages; where only one was given, both hold it.
struct LocalText {
    std::string ja, en;
    const std::string &in(Language language) const { return language == Language::ja ? ja : en; }
    bool isEmpty() const { return ja.empty() && en.empty(); }
};

} // namespace mitsumori
