// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/format.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mitsumori {

namespace {

/// Groups the integer digits of plain decimal text and pads or keeps its decimals.
std::string grouped(std::string text, int decimals) {
    const bool negative = text.front() == '-';
    if (negative)
        text.erase(0, 1);
    const auto point = text.find('.');
    std::string whole = text.substr(0, point);
    std::string fraction = point == std::string::npos ? std::string() : text.substr(point + 1);
    fraction.resize(std::size_t(decimals), '0');
    for (std::size_t i = whole.size(); i > 3; i -= 3)
        whole.insert(i - 3, 1, ',');
    return (negative ? "-" : "") + whole + (decimals > 0 ? "." + fraction : "");
}

} // namespace

std::string formatNumber(Decimal value, int decimals) {
    return grouped(value.rounded(decimals).text(), decimals);
}

std::string formatNumberShort(Decimal value, int maximum) {
    const std::string text = value.rounded(maximum).text();
    const auto point = text.find('.');
    return grouped(text, point == std::string::npos ? 0 : int(text.size() - point - 1));
}

std::string formatMoney(Money amount, int decimals) {
    if (decimals < 0)
        decimals = facts(amount.currency()).decimals;
    std::string text = grouped(amount.rounded(decimals).text(), decimals);
    const std::size_t signEnd = text.front() == '-' ? 1 : 0;
    return text.insert(signEnd, facts(amount.currency()).symbol);
}

std::string formatChange(Money amount, int decimals) {
    const std::string text = formatMoney(amount, decimals);
    return text.front() == '-' ? text : "+" + text;
}

std::string formatPercent(Decimal ratio, int decimals) {
    return formatNumber(ratio * Decimal(100), decimals) + " %";
}

std::string formatDate(CalendarDate date, Language language) {
    if (language == Language::ja)
        return fmt::format("{}年{}月{}日", date.year, date.month, date.day);
    constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                                "July",    "August",   "September", "October", "November", "December"};
    return fmt::format("{} {} {}", date.day, months[std::size_t(date.month - 1)], date.year);
}

int decimalsNeeded(Money amount, int maximum) {
    const int least = facts(amount.currency()).decimals;
    for (int decimals = least; decimals < maximum; ++decimals)
        if (amount.rounded(decimals) == amount)
            return decimals;
    return std::max(least, maximum);
}

} // namespace mitsumori
