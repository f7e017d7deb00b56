// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"

namespace mitsumori {

/// The stable JSON of `estimate --format json` (design, section 6), amounts as exact decimal numbers.
std::string estimateJson(const Scenario &scenario, const Estimate &estimate, Language language);

/// For a terminal: the lines with their totals and the months, columns aligned also for full-width letters.
std::string estimateText(const Scenario &scenario, const Estimate &estimate, Language language);

/// The price of one unit in one month in the estimate's currency: the rate's where it is flat, else amount /
/// quantity.
Decimal effectiveUnitPrice(const Scenario &scenario, const LineItem &line, const LineMonth &month);

} // namespace mitsumori
