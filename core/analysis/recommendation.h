// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"

namespace mitsumori {

/// A cloud's place among the others: the weighted mean of its scores (0 to 5).
struct RankedCloud {
    std::string cloud;
    Money total, discounted;     ///< list prices, and after the contract discount that the scenario states
    bool isAtLeast = false;      ///< some lines have no price: the total is a lower bound
    std::vector<Decimal> scores; ///< parallel to Recommendation::criteria
    Decimal score;
    /// The contract discount from which this cloud would come first, in steps of 1 %; empty for the first one
    /// and where no discount up to 90 % is enough.
    std::optional<Decimal> winsFrom;
};

/// Clouds by score, the best first. It follows from computed costs and the weights and scores that the
/// scenario states; nothing is asserted.
std::vector<RankedCloud> rank(const Scenario &scenario, const Estimate &estimate);

/// For a terminal: criteria with weights, scores, and the discount that would turn the order.
std::string rankingText(const Recommendation &recommendation, const std::vector<RankedCloud> &ranking,
                        Language language);
/// [{"cloud","total","discounted","atLeast","scores":{criterion: score},"score","winsFrom"}]
json::Value rankingJson(const Recommendation &recommendation, const std::vector<RankedCloud> &ranking);

} // namespace mitsumori
