// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"

namespace mitsumori {

/// What ten yen more for a dollar would add to a cloud's total (ten less take it away); empty where the
/// estimate is not in yen. Bills come in dollars and move with the rate month by month.
std::optional<Money> effectOfTenYen(const Scenario &scenario, const CloudEstimate &cloud);

} // namespace mitsumori
