// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/build.h"

namespace mitsumori::report {

/// A cloud's monthly cost by category, one column a phase (its first month).
std::vector<Table> phasesTables(const Input &input);

} // namespace mitsumori::report
