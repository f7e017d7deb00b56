// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

namespace mitsumori::report {

/// The driver's own label, or its key.
std::string driverLabel(const Driver &driver, Language language);
/// How the series runs, in words with its figures: "from 1,000, growing 5 % a month", "month 1: 3, month 2: 4
/// …".
std::string driverText(const Scenario &scenario, const Driver &driver, Language language);

} // namespace mitsumori::report
