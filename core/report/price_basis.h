// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"

namespace mitsumori::report {

/// "2 November 2025 (price book 003)"
std::string pricesText(const Estimate &estimate, Language language);
/// "1 USD = 150 JPY (2 November 2025, Bank of Japan)"; empty where the estimate is in dollars.
std::string exchangeText(const Scenario &scenario, Currency currency, Language language);

} // namespace mitsumori::report
