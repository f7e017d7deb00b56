// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/price_shelf.h"
#include "core/scenario/scenario.h"

namespace mitsumori {

/// Where a scenario's rates come from: what it pins, then the built-in book of each of its clouds. The
/// scenario must outlive the shelf.
PriceShelf pricesOf(const Scenario &scenario);

} // namespace mitsumori
