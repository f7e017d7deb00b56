// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace mitsumori::print {

/// What a column asks for at full font size, padding included.
struct ColumnNeed {
    double least = 0;               ///< below this figures break or text becomes a ribbon
    double natural = 0;             ///< nothing wraps
    std::vector<double> cells = {}; ///< natural widths of some rows' cells, the same rows for every column
};

/// Columns printed side by side: their indices and widths.
struct ColumnGroup {
    std::vector<std::size_t> columns;
    std::vector<double> widths;
};

struct ColumnPlan {
    double scale = 1; ///< of the font
    std::vector<ColumnGroup> groups;
};

/// Of the type of a table: 6.5 points at the least.
inline constexpr double smallestScale = 0.76;

/// Fits a table into `width`. A table too wide gets a smaller font while that stays legible, then is cut into
/// groups of columns printed below each other, each beginning with the first column.
ColumnPlan planColumns(const std::vector<ColumnNeed> &needs, double width);

/// Widths that add up to `width`: each column its natural width and a share of the rest. Where that is too
/// much each gets its least, and the rest goes where it saves most lines: a column of sentences should not
/// become a ribbon beside columns that hardly need what they have.
std::vector<double> shareWidth(const std::vector<ColumnNeed> &needs, double width);

/// About how many lines the sampled rows take with these widths.
double estimatedLines(const std::vector<ColumnNeed> &needs, const std::vector<double> &widths);

} // namespace mitsumori::print
