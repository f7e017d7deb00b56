// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/build.h"

namespace mitsumori::report {

/// What holds for the whole estimate: period, regions, hours a month, currency, tax.
std::vector<Table> generalAssumptionsTables(const Input &input);

} // namespace mitsumori::report
