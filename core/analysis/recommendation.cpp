// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recommendation.h"

#include <algorithm>

namespace mitsumori {

namespace {

const Decimal best = 5; ///< scores run from 0 to this

Decimal discountOf(const Scenario &scenario, const std::string &cloud) {
    const auto found = scenario.recommendation.discounts.find(cloud);
    return found == scenario.recommendation.discounts.end() ? Decimal(0) : found->second;
}

/// Fills scores and their weighted mean; the order of the clouds stays.
void score(const Recommendation &recommendation, std::vector<RankedCloud> &clouds) {
    Decimal weights;
    for (const Criterion &criterion : recommendation.criteria)
        weights += criterion.weight;
    Money cheapest = clouds.front().discounted;
    for (const RankedCloud &cloud : clouds)
        cheapest = std::min(cheapest, cloud.discounted);
    for (RankedCloud &cloud : clouds) {
        cloud.scores.clear();
        Decimal sum;
        for (const Criterion &criterion : recommendation.criteria) {
            Decimal points;
            if (criterion.isCost)
                points = cloud.discounted.isZero() ? best : best * cheapest.ratioTo(cloud.discounted);
            else if (const auto stated = criterion.scores.find(cloud.cloud); stated != criterion.scores.end())
                points = stated->second;
            cloud.scores.push_back(points);
            sum += points * criterion.weight;
        }
        cloud.score = weights.isZero() ? Decimal(0) : sum / weights;
    }
}

bool comesFirst(const RankedCloud &cloud, const std::vector<RankedCloud> &all) {
    return std::all_of(all.begin(), all.end(),
                       [&](const RankedCloud &other) { return other.score <= cloud.score; });
}

/// Tries discounts until the cloud leads; the others keep theirs.
std::optional<Decimal> winningDiscount(const Recommendation &recommendation, std::vector<RankedCloud> clouds,
                                       std::size_t index) {
    for (int percent = 1; percent <= 90; ++percent) {
        const Decimal discount = Decimal(percent) / Decimal(100);
        clouds[index].discounted = clouds[index].total.scaled(Decimal(1) - discount);
        score(recommendation, clouds);
        if (comesFirst(clouds[index], clouds))
            return discount;
    }
    return std::nullopt;
}

} // namespace

std::vector<RankedCloud> rank(const Scenario &scenario, const Estimate &estimate) {
    std::vector<RankedCloud> clouds;
    for (const CloudEstimate &cloud : estimate.clouds)
        clouds.push_back({cloud.cloud,
                          cloud.total,
                          cloud.total.scaled(Decimal(1) - discountOf(scenario, cloud.cloud)),
                          !cloud.gaps.empty(),
                          {},
                          {},
                          {}});
    if (clouds.empty() || scenario.recommendation.criteria.empty())
        return {};
    score(scenario.recommendation, clouds);
    std::vector<RankedCloud> ranked = clouds;
    for (std::size_t i = 0; i < clouds.size(); ++i)
        if (!comesFirst(clouds[i], clouds))
            ranked[i].winsFrom = winningDiscount(scenario.recommendation, clouds, i);
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const RankedCloud &a, const RankedCloud &b) { return a.score > b.score; });
    return ranked;
}

} // namespace mitsumori
