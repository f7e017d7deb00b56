// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

namespace mitsumori::report {

enum class LineFigure { amount, quantity };

/// How many columns describe a line before its months begin.
inline constexpr int lineTableFirstMonth = 6;

/// One cloud's line items: a row a line, a column a month. Rows stand in the order of CloudEstimate::lines.
Table lineTable(const Scenario &scenario, const CloudEstimate &cloud, LineFigure figure, Language language);

/// What a line is called: the workload and the part of it.
std::string lineLabel(const Scenario &scenario, const LineItem &line, Language language);

} // namespace mitsumori::report
