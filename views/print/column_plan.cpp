// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/print/column_plan.h"

#include <algorithm>
#include <numeric>

namespace mitsumori::print {

namespace {

/// Smaller type where it makes a table lower by a quarter.
constexpr double denseScale = 0.88, worthIt = 0.75;

double sumOfLeast(const std::vector<ColumnNeed> &needs, const std::vector<std::size_t> &columns) {
    return std::accumulate(columns.begin(), columns.end(), 0.0,
                           [&](double sum, std::size_t column) { return sum + needs[column].least; });
}

/// The columns after the first in `count` groups of nearly equal size.
std::vector<std::vector<std::size_t>> split(std::size_t columns, std::size_t count) {
    std::vector<std::vector<std::size_t>> groups;
    const std::size_t rest = columns - 1;
    for (std::size_t group = 0; group < count; ++group) {
        std::vector<std::size_t> members{0};
        for (std::size_t i = rest * group / count; i < rest * (group + 1) / count; ++i)
            members.push_back(i + 1);
        groups.push_back(std::move(members));
    }
    return groups;
}

std::size_t sampledRows(const std::vector<ColumnNeed> &needs) {
    std::size_t rows = needs.empty() ? 0 : needs.front().cells.size();
    for (const ColumnNeed &need : needs)
        rows = std::min(rows, need.cells.size());
    return rows;
}

/// Adds `rest` to the widths in small steps, each to the column that makes the rows lower; where none does,
/// to the one furthest below its natural width.
void handOut(const std::vector<ColumnNeed> &needs, double rest, std::vector<double> &widths) {
    constexpr int steps = 60;
    for (int step = 0; step < steps; ++step) {
        const double lines = estimatedLines(needs, widths);
        std::size_t best = 0;
        double bestGain = -1;
        for (std::size_t i = 0; i < needs.size(); ++i) {
            const double before = widths[i];
            if (before >= needs[i].natural)
                continue;
            widths[i] += rest / steps;
            const double gain = lines - estimatedLines(needs, widths) + 1e-6 * needs[i].natural / before;
            widths[i] = before;
            if (gain > bestGain) {
                bestGain = gain;
                best = i;
            }
        }
        widths[best] += rest / steps;
    }
}

ColumnNeed times(ColumnNeed need, double scale) {
    need.least *= scale;
    need.natural *= scale;
    for (double &cell : need.cells)
        cell *= scale;
    return need;
}

ColumnPlan withWidths(const std::vector<std::vector<std::size_t>> &groups,
                      const std::vector<ColumnNeed> &needs, double scale, double width) {
    ColumnPlan plan{scale, {}};
    for (const auto &columns : groups) {
        std::vector<ColumnNeed> scaled;
        for (const std::size_t column : columns)
            scaled.push_back(times(needs[column], scale));
        plan.groups.push_back({columns, shareWidth(scaled, width)});
    }
    return plan;
}

/// The height of a table of one group, in lines of full-size type.
double lineHeights(const ColumnPlan &plan, const std::vector<ColumnNeed> &needs) {
    std::vector<ColumnNeed> scaled;
    for (const ColumnNeed &need : needs)
        scaled.push_back(times(need, plan.scale));
    return plan.scale * estimatedLines(scaled, plan.groups.front().widths);
}

} // namespace

std::vector<double> shareWidth(const std::vector<ColumnNeed> &needs, double width) {
    std::vector<double> widths;
    double natural = 0, least = 0;
    for (const ColumnNeed &need : needs) {
        widths.push_back(need.natural);
        natural += need.natural;
        least += need.least;
    }
    if (natural <= 0)
        return std::vector<double>(needs.size(), width / double(std::max<std::size_t>(needs.size(), 1)));
    if (natural <= width || least >= width) {
        const double factor = natural <= width ? width / natural : width / least;
        for (std::size_t i = 0; i < needs.size(); ++i)
            widths[i] = (natural <= width ? needs[i].natural : needs[i].least) * factor;
        return widths;
    }
    for (std::size_t i = 0; i < needs.size(); ++i)
        widths[i] = needs[i].least;
    handOut(needs, width - least, widths);
    return widths;
}

double estimatedLines(const std::vector<ColumnNeed> &needs, const std::vector<double> &widths) {
    double sum = 0;
    for (std::size_t row = 0; row < sampledRows(needs); ++row) {
        double most = 1;
        for (std::size_t i = 0; i < needs.size(); ++i)
            // A line that breaks at words loses part of its width; the narrower the column, the more that
            // counts.
            if (needs[i].cells[row] > widths[i])
                most = std::max(most, needs[i].cells[row] / (widths[i] - needs[i].least / 4));
        sum += most;
    }
    return sum;
}

ColumnPlan planColumns(const std::vector<ColumnNeed> &needs, double width) {
    if (needs.empty())
        return {};
    const std::size_t most = std::max<std::size_t>(needs.size() - 1, 1);
    for (std::size_t count = 1; count <= most; ++count) {
        const auto groups = split(needs.size(), count);
        const double widest =
            std::accumulate(groups.begin(), groups.end(), 0.0, [&](double sum, const auto &columns) {
                return std::max(sum, sumOfLeast(needs, columns));
            });
        if (widest * smallestScale > width && count < most)
            continue;
        const double scale = std::clamp(width / widest, smallestScale, 1.0);
        ColumnPlan plan = withWidths(groups, needs, scale, width);
        if (count > 1 || scale < denseScale)
            return plan;
        // Tables of many sentences read better in smaller type than in ribbons.
        ColumnPlan dense = withWidths(groups, needs, denseScale, width);
        const double lines = lineHeights(plan, needs), denseLines = lineHeights(dense, needs);
        return denseLines < worthIt * lines ? dense : plan;
    }
    return {};
}

} // namespace mitsumori::print
