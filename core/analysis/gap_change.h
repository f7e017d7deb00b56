// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"

#include <set>

namespace mitsumori {

/// What lacks a price, whatever the month: two estimates with the same names differ by an exact amount.
using GapNames = std::set<std::string>;
GapNames gapNames(const CloudEstimate &cloud);

/// How far "before - after" can be trusted where prices are missing.
enum class SavingBound {
    exact,
    atMost,    ///< after, a line has no price that had one or was not there before
    atLeast,   ///< before, a line had no price that has one or is gone after
    uncertain, ///< both
};
SavingBound boundOf(const GapNames &before, const GapNames &after);

/// "≤ ", "≥ ", "? " or nothing, before what is saved.
std::string savingMark(SavingBound bound);
/// The same before what is added: "after - before".
std::string changeMark(SavingBound bound);

} // namespace mitsumori
