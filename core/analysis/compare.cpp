// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/compare.h"

#include "core/analysis/growth.h"

#include <algorithm>

namespace mitsumori {

namespace {

/// Cost of a user and month: the total against the sum of users over the months.
std::optional<Money> perUser(const Scenario &scenario, Money total) {
    const Driver *users = usersOf(scenario);
    if (users == nullptr)
        return std::nullopt;
    Decimal sum;
    const auto series = driverSeries(scenario.drivers, scenario.months);
    for (const Decimal month : series[std::size_t(users - scenario.drivers.data())])
        sum += month;
    return costOf(1, sum, total);
}

ComparedCloud comparedCloud(const Scenario &scenario, const CloudEstimate &estimate) {
    ComparedCloud result;
    result.cloud = estimate.cloud;
    result.region = estimate.region;
    result.total = estimate.total;
    result.monthlyMean =
        Money::of(estimate.total.amount() / Decimal(scenario.months), estimate.total.currency());
    result.firstMonth = estimate.monthly.front();
    result.lastMonth = estimate.monthly.back();
    for (const std::string &category : categories())
        if (std::any_of(estimate.lines.begin(), estimate.lines.end(),
                        [&](const LineItem &line) { return line.category == category; }))
            result.categories.emplace_back(category, estimate.categorySum(category, 1, scenario.months));
    result.perUser = perUser(scenario, estimate.total);
    result.gaps = estimate.gaps.size();
    result.gapNames = gapNames(estimate);
    return result;
}

} // namespace

const ComparedCloud *ComparedRow::findCloud(std::string_view cloud) const {
    for (const ComparedCloud &entry : clouds)
        if (entry.cloud == cloud)
            return &entry;
    return nullptr;
}

const ComparedCloud *ComparedRow::cheapest() const {
    const ComparedCloud *least = nullptr;
    for (const ComparedCloud &cloud : clouds)
        if (least == nullptr || cloud.total < least->total)
            least = &cloud;
    return least == nullptr || least->gaps > 0 || clouds.size() < 2 ? nullptr : least;
}

std::vector<std::string> Comparison::clouds() const {
    std::vector<std::string> all;
    for (const ComparedRow &row : rows)
        for (const ComparedCloud &cloud : row.clouds)
            if (std::find(all.begin(), all.end(), cloud.cloud) == all.end())
                all.push_back(cloud.cloud);
    return all;
}

std::vector<std::string> Comparison::categories() const {
    std::vector<std::string> all;
    for (const std::string &category : mitsumori::categories())
        for (const ComparedRow &row : rows)
            for (const ComparedCloud &cloud : row.clouds)
                for (const auto &[key, amount] : cloud.categories)
                    if (key == category && (all.empty() || all.back() != category))
                        all.push_back(category);
    return all;
}

ComparedRow comparedRow(const std::string &file, const Scenario &scenario, const Estimate &estimate) {
    ComparedRow row{file, estimate.variant, scenario.name, scenario.months, {}};
    for (const Variant &variant : scenario.variants)
        if (variant.key == estimate.variant)
            row.label = variant.label.isEmpty() ? LocalText{variant.key, variant.key} : variant.label;
    for (const CloudEstimate &cloud : estimate.clouds)
        row.clouds.push_back(comparedCloud(scenario, cloud));
    row.recommendation = scenario.recommendation;
    row.ranking = rank(scenario, estimate);
    return row;
}

} // namespace mitsumori
