// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"

namespace mitsumori::report {

/// Months of the plan that a table puts together.
struct Span {
    std::string id, label;
    int from = 1, to = 1;
};

/// Years of twelve months counted from the start; the last may be shorter and says so in its label.
std::vector<Span> yearSpans(const Scenario &scenario, Language language);
/// The same for tables with a column a year: from the sixth on they stand together, since paper has an edge.
std::vector<Span> yearColumns(const Scenario &scenario, Language language);
/// The phases, cut to the months of the plan.
std::vector<Span> phaseSpans(const Scenario &scenario, Language language);
/// The months that stand for the plan in tables of one month: the first of each phase, or the first and the
/// last one. Of more than `most` phases the ones before the last are left out.
std::vector<Span> sampleMonths(const Scenario &scenario, Language language, std::size_t most);

/// The months that both the scenario and the estimate have.
int monthCount(const Scenario &scenario, const CloudEstimate &cloud);
/// The sum of a span before any line was rounded.
Money exactSum(const CloudEstimate &cloud, int from, int to);
/// The month with the largest amount, the first of equals; 1-based.
int peakMonth(const CloudEstimate &cloud);
/// Categories with any cost, in the order of all tables.
std::vector<std::string> usedCategories(const CloudEstimate &cloud);

} // namespace mitsumori::report
