// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/spans.h"

#include "core/report/labels.h"
#include "core/report/words.h"

#include <algorithm>

namespace mitsumori::report {

std::vector<Span> yearSpans(const Scenario &scenario, Language language) {
    std::vector<Span> spans;
    const Words say{language};
    for (int from = 1; from <= scenario.months; from += 12) {
        const int to = std::min(from + 11, scenario.months);
        const std::string number = std::to_string(from / 12 + 1);
        const char *const key = to - from == 11 ? "year" : "year-part";
        spans.push_back(
            {"year-" + number,
             say(key, {{"year", number}, {"from", std::to_string(from)}, {"to", std::to_string(to)}}), from,
             to});
    }
    return spans;
}

std::vector<Span> yearColumns(const Scenario &scenario, Language language) {
    constexpr std::size_t most = 6;
    std::vector<Span> years = yearSpans(scenario, language);
    if (years.size() <= most)
        return years;
    const std::string label =
        Words{language}("years-rest", {{"from", std::to_string(most)}, {"to", std::to_string(years.size())}});
    const Span rest{"later-years", label, years[most - 1].from, years.back().to};
    years.resize(most - 1);
    years.push_back(rest);
    return years;
}

std::vector<Span> phaseSpans(const Scenario &scenario, Language language) {
    std::vector<Span> spans;
    for (const Phase &phase : scenario.phases) {
        const int from = std::max(phase.from, 1), to = std::min(phase.to, scenario.months);
        if (from <= to)
            spans.push_back(
                {phase.key, phase.label.isEmpty() ? phase.key : phase.label.in(language), from, to});
    }
    return spans;
}

std::vector<Span> sampleMonths(const Scenario &scenario, Language language, std::size_t most) {
    std::vector<Span> months;
    const Words say{language};
    for (const Span &phase : phaseSpans(scenario, language)) {
        const std::string label =
            say("phase-month", {{"phase", phase.label}, {"month", std::to_string(phase.from)}});
        months.push_back({phase.id, label, phase.from, phase.from});
    }
    if (months.size() > most)
        months.erase(months.begin() + std::ptrdiff_t(most) - 1, months.end() - 1);
    if (!months.empty())
        return months;
    for (const int month : {1, scenario.months})
        if (months.empty() || months.back().from != month)
            months.push_back(
                {"month-" + std::to_string(month), monthLabel(scenario, month, language), month, month});
    return months;
}

int monthCount(const Scenario &scenario, const CloudEstimate &cloud) {
    return std::min(scenario.months, int(cloud.monthly.size()));
}

Money exactSum(const CloudEstimate &cloud, int from, int to) {
    Money sum(cloud.total.currency());
    for (const LineItem &line : cloud.lines)
        for (int month = from; month <= std::min(to, int(line.months.size())); ++month)
            sum += line.months[std::size_t(month - 1)].exact;
    return sum;
}

int peakMonth(const CloudEstimate &cloud) {
    const auto peak = std::max_element(cloud.monthly.begin(), cloud.monthly.end());
    return int(peak - cloud.monthly.begin()) + 1;
}

std::vector<std::string> usedCategories(const CloudEstimate &cloud) {
    std::vector<std::string> order = categories(), used;
    for (const LineItem &line : cloud.lines)
        if (std::find(order.begin(), order.end(), line.category) == order.end())
            order.push_back(line.category);
    for (const std::string &category : order) {
        const auto costs = [&](const LineItem &line) {
            return line.category == category &&
                   std::any_of(line.months.begin(), line.months.end(),
                               [](const LineMonth &month) { return !month.amount.isZero(); });
        };
        if (std::any_of(cloud.lines.begin(), cloud.lines.end(), costs))
            used.push_back(category);
    }
    return used;
}

} // namespace mitsumori::report
