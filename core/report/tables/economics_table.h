// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/build.h"

namespace mitsumori::report {

/// Revenue, cost and return a year, with both definitions of the ROI.
std::vector<Table> economicsTables(const Input &input);

} // namespace mitsumori::report
