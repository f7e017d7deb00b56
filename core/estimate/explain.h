// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"

namespace mitsumori {

/// One figure followed down to formula, rate, source and date.
struct Explanation {
    std::string title;             ///< "GPU nodes: Nodes, spot — month 7"
    std::string formula;           ///< in the names of the parameters
    std::string formulaWithValues; ///< the same with this month's numbers, and the result
    std::vector<std::pair<std::string, std::string>> rows; ///< label and value, in reading order
};

/// Explains a line of an estimate in one month (from 1). Empty where the cloud has no such line or month.
std::optional<Explanation> explain(const Scenario &scenario, const Estimate &estimate,
                                   const std::string &cloud, const std::string &lineId, int month,
                                   Language language);

} // namespace mitsumori
