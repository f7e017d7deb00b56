// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/build.h"

namespace mitsumori::report {

/// The parts of the system that the estimate covers.
std::vector<Table> scopeTables(const Input &input);

} // namespace mitsumori::report
