// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/series/timeline.h"

#include <QString>

namespace mitsumori::charts {

/// All categories of a month with its total, as rich text in which every text of the document is escaped.
/// `month` counts from 1.
QString timelineTooltip(const series::Timeline &series, int month);

} // namespace mitsumori::charts
