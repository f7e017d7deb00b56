// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/list_name.h"

#include <set>

namespace mitsumori {

namespace {

constexpr std::size_t longestPart = 36; // four parts and a currency stay below 128

std::string cleaned(const std::string &text) {
    std::string result;
    for (const char c : text) {
        const bool plain =
            (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '+';
        if (plain || !result.ends_with('-'))
            result += plain ? c : '-';
    }
    return result.substr(0, longestPart);
}

} // namespace

std::string listName(const PriceListInfo &info, const std::string &region) {
    std::string name = info.provider;
    for (const std::string &part : {cleaned(info.offer), cleaned(region), cleaned(info.version)})
        if (!part.empty())
            name += "-" + part;
    return name;
}

std::string selectionOf(const ImportRequest &request) {
    std::string text;
    for (const std::string &region : std::set<std::string>(request.regions.begin(), request.regions.end()))
        text += (text.empty() ? "" : "+") + region;
    return text;
}

} // namespace mitsumori
