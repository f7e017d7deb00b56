// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/json_patterns.h"

namespace mitsumori {

namespace {

std::string_view firstPart(std::string_view pattern) {
    return pattern.substr(1, pattern.find('/', 1) - 1);
}

bool fits(std::string_view part, std::string_view key, bool inArray) {
    return inArray ? part == "#" : part == "*" || part == key;
}

} // namespace

JsonPatterns::JsonPatterns(std::span<const std::string_view> patterns) {
    for (std::size_t i = 0; i < patterns.size(); ++i)
        open_.push_back({i, patterns[i]});
}

JsonPatterns::Match JsonPatterns::match(std::string_view key, bool inArray) const {
    Match match;
    for (const Open &pattern : open_) {
        const std::string_view part = firstPart(pattern.rest);
        if (!fits(part, key, inArray))
            continue;
        if (part.size() + 1 < pattern.rest.size())
            match.inside = true;
        else
            match.whole = pattern.index;
    }
    return match;
}

JsonPatterns JsonPatterns::into(std::string_view key, bool inArray) const {
    JsonPatterns inner;
    for (const Open &pattern : open_) {
        const std::size_t length = firstPart(pattern.rest).size() + 1;
        if (fits(firstPart(pattern.rest), key, inArray) && length < pattern.rest.size())
            inner.open_.push_back({pattern.index, pattern.rest.substr(length)});
    }
    return inner;
}

} // namespace mitsumori
