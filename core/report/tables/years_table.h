// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/build.h"

namespace mitsumori::report {

/// A cloud's months, one table a year: drivers, monthly cost, cumulative cost.
std::vector<Table> yearsTables(const Input &input);

} // namespace mitsumori::report
