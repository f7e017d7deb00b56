// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/month.h"

#include <fmt/format.h>

namespace mitsumori {

namespace {

/// The number at text[begin, begin + count), or -1 where it is not all digits.
int number(std::string_view text, std::size_t begin, std::size_t count) {
    int value = 0;
    for (std::size_t i = begin; i < begin + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

int daysIn(int year, int month) {
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

} // namespace

std::optional<CalendarMonth> CalendarMonth::parse(std::string_view text) {
    if (text.size() != 7 || text[4] != '-')
        return std::nullopt;
    const CalendarMonth result{number(text, 0, 4), number(text, 5, 2)};
    if (result.year < 1 || result.month < 1 || result.month > 12)
        return std::nullopt;
    return result;
}

CalendarMonth CalendarMonth::plus(int months) const {
    const int index = year * 12 + month - 1 + months;
    return {index / 12, index % 12 + 1};
}

std::string CalendarMonth::text() const {
    return fmt::format("{:04}-{:02}", year, month);
}

std::optional<CalendarDate> CalendarDate::parse(std::string_view text) {
    if (text.size() != 10 || text[7] != '-')
        return std::nullopt;
    const auto month = CalendarMonth::parse(text.substr(0, 7));
    const int day = number(text, 8, 2);
    if (!month || day < 1 || day > daysIn(month->year, month->month))
        return std::nullopt;
    return CalendarDate{month->year, month->month, day};
}

std::string CalendarDate::text() const {
    return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

} // namespace mitsumori
