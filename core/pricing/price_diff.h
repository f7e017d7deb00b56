// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/value.h"
#include "core/pricing/rate_source.h"

namespace mitsumori {

/// One key at which two sets of rates differ. Date, source and state alone are no difference.
struct PriceChange {
    RateKey key;
    std::optional<Rate> before, after; ///< only one of them: added or removed
    bool price = false;                ///< a price of the same step and unit
    bool unit = false;                 ///< then prices are not compared
    bool tiers = false;                ///< other steps
    bool allowance = false;            ///< free amount or its pool
    bool rules = false;                ///< rounding, measures, upfront part
    /// (after - before) / before of the first step that costs something else; unset where nothing compares.
    std::optional<Decimal> ratio;
};

struct PriceDiff {
    std::vector<PriceChange> changes; ///< in the order of their keys
    std::size_t added = 0, removed = 0, changed = 0, same = 0;
};

/// Merges two sources; what is kept in memory is only what differs.
PriceDiff diffPrices(RateSource &before, RateSource &after);

/// {"added","removed","changed","same","changes":[{"key",…,"change":[…],"before","after","percent"}]}.
json::Value toJson(const PriceDiff &diff);
/// The same for reading, one line a change.
std::string diffText(const PriceDiff &diff, Language language);

} // namespace mitsumori
