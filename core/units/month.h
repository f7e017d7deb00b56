// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace mitsumori {

/// A calendar month, not an instant: no time zone can move it.
struct CalendarMonth {
    int year = 2025;
    int month = 1; ///< 1..12

    /// "2025-11"
    static std::optional<CalendarMonth> parse(std::string_view text);
    CalendarMonth plus(int months) const;
    std::string text() const;
    friend auto operator<=>(const CalendarMonth &, const CalendarMonth &) = default;
};

/// A calendar date (UTC where a vendor published it).
struct CalendarDate {
    int year = 2025, month = 1, day = 1;

    /// "2025-11-02", checked against the calendar.
    static std::optional<CalendarDate> parse(std::string_view text);
    std::string text() const;
    friend auto operator<=>(const CalendarDate &, const CalendarDate &) = default;
};

} // namespace mitsumori
