// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/series/layers.h"

#include "core/report/labels.h"
#include "core/report/spans.h"
#include "core/report/words.h"

#include <algorithm>

namespace mitsumori::series {

namespace {

struct Sums {
    std::string category;
    std::vector<Money> months;
    Money total;
};

Sums sumsOf(const CloudEstimate &estimate, const std::string &category) {
    const Money zero(estimate.total.currency());
    Sums sums{category, std::vector<Money>(estimate.monthly.size(), zero), zero};
    for (const LineItem &line : estimate.lines) {
        if (line.category != category)
            continue;
        for (std::size_t i = 0; i < std::min(line.months.size(), sums.months.size()); ++i) {
            sums.months[i] += line.months[i].amount;
            sums.total += line.months[i].amount;
        }
    }
    return sums;
}

/// Adds everything from `first` on into one layer; exact before it becomes a drawing.
void mergeOthers(std::vector<Sums> &sums, std::size_t first) {
    Sums others = sums[first];
    others.category = "others";
    for (std::size_t i = first + 1; i < sums.size(); ++i)
        for (std::size_t month = 0; month < others.months.size(); ++month)
            others.months[month] += sums[i].months[month];
    sums.resize(first);
    sums.push_back(std::move(others));
}

} // namespace

std::vector<TimelineLayer> layers(const CloudEstimate &estimate, Language language) {
    std::vector<Sums> sums;
    for (const std::string &category : report::usedCategories(estimate))
        sums.push_back(sumsOf(estimate, category));
    std::stable_sort(sums.begin(), sums.end(),
                     [](const Sums &a, const Sums &b) { return a.total > b.total; });
    if (sums.size() > mostLayers)
        mergeOthers(sums, mostLayers);
    std::vector<TimelineLayer> result;
    for (const Sums &entry : sums) {
        TimelineLayer layer{entry.category,
                            entry.category == "others" ? report::Words{language}("timeline.others")
                                                       : report::categoryLabel(entry.category, language),
                            {}};
        for (const Money &amount : entry.months)
            layer.values.push_back(amount.toDouble());
        result.push_back(std::move(layer));
    }
    return result;
}

} // namespace mitsumori::series
