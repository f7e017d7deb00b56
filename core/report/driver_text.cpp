// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/driver_text.h"

#include "core/report/labels.h"
#include "core/report/words.h"
#include "core/units/format.h"

#include <algorithm>

namespace mitsumori::report {

namespace {

/// A row of a printed table never splits: longer series are in the tables of the years.
constexpr std::size_t mostPoints = 36;

/// The entries of a table as "month 1: 3", or "1,000: 3" for a look-up by another driver.
std::string points(const Driver &driver, std::string_view key, Language language) {
    const Words say{language};
    std::vector<std::string> entries;
    const std::size_t shown = std::min(driver.points.size(), mostPoints);
    for (std::size_t i = 0; i < shown; ++i)
        entries.push_back(say(key, {{"at", formatNumberShort(driver.points[i].at)},
                                    {"value", formatNumberShort(driver.points[i].value)}}));
    if (shown < driver.points.size())
        entries.push_back(say("driver.more", {{"count", std::to_string(driver.points.size() - shown)}}));
    return joined(entries, language);
}

} // namespace

std::string driverLabel(const Driver &driver, Language language) {
    return driver.label.isEmpty() ? driver.key : driver.label.in(language);
}

std::string driverText(const Scenario &scenario, const Driver &driver, Language language) {
    const Words say{language};
    const std::string growth = formatNumberShort(driver.growth * Decimal(100));
    switch (driver.shape) {
    case DriverShape::step:
        return say("driver.step", {{"points", points(driver, "driver.month-point", language)}});
    case DriverShape::linear:
        return say("driver.linear", {{"points", points(driver, "driver.month-point", language)}});
    case DriverShape::compound:
        return say("driver.compound", {{"start", formatNumberShort(driver.start)}, {"growth", growth}});
    case DriverShape::logistic:
        return say("driver.logistic", {{"limit", formatNumberShort(driver.limit)},
                                       {"growth", formatNumberShort(driver.growth)},
                                       {"midpoint", formatNumberShort(driver.midpoint)}});
    case DriverShape::lookup: {
        const Driver *of = scenario.findDriver(driver.of);
        return say("driver.lookup", {{"of", of != nullptr ? driverLabel(*of, language) : driver.of},
                                     {"points", points(driver, "driver.value-point", language)}});
    }
    case DriverShape::constant:
        break;
    }
    return say("driver.constant", {{"start", formatNumberShort(driver.start)}});
}

} // namespace mitsumori::report
