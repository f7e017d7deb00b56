// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

namespace mitsumori::report {

/// The figures behind the timeline: a row a month, a column a category, then total and cumulative. Column 0
/// is the month.
Table monthTable(const Scenario &scenario, const CloudEstimate &cloud, Language language);

} // namespace mitsumori::report
