// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/usage.h"

namespace mitsumori {

/// What an expansion to a further geography needs: the usage of its workloads from its first month on, times
/// its factor.
std::vector<UsageSeries> usageOf(const Expansion &expansion, const Scenario &scenario,
                                 const std::vector<UsageSeries> &usage);

} // namespace mitsumori
