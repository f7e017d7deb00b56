// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"

namespace mitsumori::report {

/// Whether a total over months up to `to` lacks a price: it is a lower bound then.
bool isLowerBound(const CloudEstimate &cloud, int to);
/// "≥ " before such a total, else nothing.
std::string_view boundMark(bool lowerBound);
/// The sentence below a table with such totals: "≥ … no price for …". Empty where nothing is missing.
std::string gapNote(const CloudEstimate &cloud, Language language);

} // namespace mitsumori::report
