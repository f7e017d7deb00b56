// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/build.h"

namespace mitsumori::report {

/// Every gap: what should have a price and has none.
std::vector<Table> missingPricesTables(const Input &input);

} // namespace mitsumori::report
