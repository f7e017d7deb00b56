// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/build.h"

namespace mitsumori::report {

/// Quantity x price of every line in a month of each phase, with source and date.
std::vector<Table> lineItemsTables(const Input &input);

} // namespace mitsumori::report
