// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/aws_usage_type.h"

#include <algorithm>
#include <array>

namespace mitsumori {

namespace {

constexpr std::array<std::string_view, 11> continents{"AF", "AP", "CA", "CN", "EU", "IL",
                                                      "ME", "MX", "SA", "UG", "US"};

/// "EU", or a continent with a letter and a digit or two: "EUC1", "APN1", "UGW1".
bool isRegionPrefix(std::string_view text) {
    if (text == "EU")
        return true;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return (text.size() == 4 || text.size() == 5) &&
           std::find(continents.begin(), continents.end(), text.substr(0, 2)) != continents.end() &&
           text[2] >= 'A' && text[2] <= 'Z' && std::all_of(text.begin() + 3, text.end(), isDigit);
}

} // namespace

AwsUsageType awsUsageType(std::string_view text) {
    if (const auto dash = text.find('-'); dash != text.npos && isRegionPrefix(text.substr(0, dash)))
        text.remove_prefix(dash + 1);
    const auto colon = text.find(':');
    if (colon == text.npos)
        return {text, text, {}};
    return {text, text.substr(0, colon), text.substr(colon + 1)};
}

std::string awsFullSize(std::string_view instanceType) {
    return std::string(instanceType) + (instanceType.ends_with("xl") ? "arge" : "");
}

} // namespace mitsumori
