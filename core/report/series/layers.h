// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/series/timeline.h"

namespace mitsumori::series {

/// More colours than this are not told apart; the smaller categories become one layer "others".
inline constexpr std::size_t mostLayers = 7;

/// The categories of the stack, the largest sum at the bottom; equal ones in the order of all tables.
std::vector<TimelineLayer> layers(const CloudEstimate &estimate, Language language);

} // namespace mitsumori::series
