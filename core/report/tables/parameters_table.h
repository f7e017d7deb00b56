// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/build.h"

namespace mitsumori::report {

/// Every parameter of every workload with value, unit and source.
std::vector<Table> parametersTables(const Input &input);

} // namespace mitsumori::report
