// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"
#include "core/estimate/usage.h"

namespace mitsumori {

/// What turns USD into the currency of an estimate.
struct Conversion {
    Currency currency = Currency::usd;
    Decimal perUsd = 1;
    Money from(Money usd) const;
};

/// Prices the usage of a scenario on one cloud. Problems: amounts out of range, a rate in a unit that does
/// not convert.
Result<CloudEstimate> estimateOnCloud(const Scenario &scenario, const std::vector<UsageSeries> &usage,
                                      const PriceShelf &prices, const ServiceMap &map,
                                      const Conversion &conversion);

} // namespace mitsumori
