// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/build.h"

namespace mitsumori::report {

/// A cloud's cost by category, one column a year.
std::vector<Table> categoriesTables(const Input &input);

} // namespace mitsumori::report
