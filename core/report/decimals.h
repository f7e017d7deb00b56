// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/money.h"

#include <span>

namespace mitsumori::report {

/// How many decimals the amounts of one table or chart are shown with: enough to show all of them exactly
/// where three do, so that rows add up to totals; else those of a bill. Yen never have any.
int commonDecimals(std::span<const Money> amounts);

/// The least number of decimals with which the shown parts add up to the shown total; three where none does.
int addingDecimals(std::span<const Money> parts, Money total);

/// The amount in prose: "$1,370", and with cents where it is small.
std::string formatRoughly(Money amount);

} // namespace mitsumori::report
