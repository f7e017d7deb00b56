// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/decimal.h"
#include "core/units/language.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace mitsumori {

/// How a day's load spreads over its hours: an entry of resources/profiles.json.
struct LoadProfile {
    std::string key;
    LocalText label;
    /// The load of each hour against the day's mean; they add up to 24.
    std::array<Decimal, 24> hourFactors;
};

/// All profiles, in the order in which a choice lists them.
const std::vector<LoadProfile> &loadProfiles();
const LoadProfile *findLoadProfile(std::string_view key);

} // namespace mitsumori
