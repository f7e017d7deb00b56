// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/build.h"

namespace mitsumori::report {

/// What the estimate does not cover.
std::vector<Table> exclusionsTables(const Input &input);

} // namespace mitsumori::report
