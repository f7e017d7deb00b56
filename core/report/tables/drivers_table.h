// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/build.h"

namespace mitsumori::report {

/// The monthly series that parameters follow.
std::vector<Table> driversTables(const Input &input);

} // namespace mitsumori::report
