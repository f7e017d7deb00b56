// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/build.h"

namespace mitsumori::report {

/// Findings of the rules: what, why, what to do.
std::vector<Table> adviceTables(const Input &input);

} // namespace mitsumori::report
