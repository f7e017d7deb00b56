// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"
#include "views/print/column_plan.h"
#include "views/print/typesetter.h"

namespace mitsumori::print {

inline const Style cellStyle{Face::text, 8.5, 1.35, black};
/// Left and right of a cell's text, at full font size.
inline const double cellPadding = pt(3.5);

inline bool isFigures(report::ColumnKind kind) {
    return kind != report::ColumnKind::text;
}

/// What each column asks for, from its title and all its cells.
std::vector<ColumnNeed> columnNeeds(Typesetter &type, const report::Table &table, double tableWidth);

} // namespace mitsumori::print
