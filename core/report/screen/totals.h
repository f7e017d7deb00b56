// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

namespace mitsumori::report {

/// The totals strip as a table: a row a cloud; first month, peak month, years, total, and the change against
/// `before` (the estimate before the last edit, or null).
Table totalsTable(const Scenario &scenario, const Estimate &estimate, const Estimate *before,
                  Language language);

} // namespace mitsumori::report
