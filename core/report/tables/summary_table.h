// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/build.h"

namespace mitsumori::report {

/// Cloud by cloud: first month, peak month, years, total; tax and totals with tax where there is a tax.
std::vector<Table> summaryTables(const Input &input);

} // namespace mitsumori::report
