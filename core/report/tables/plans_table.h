// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/build.h"

namespace mitsumori::report {

/// Subscription plans in the months for which subscribers are known.
std::vector<Table> plansTables(const Input &input);

} // namespace mitsumori::report
