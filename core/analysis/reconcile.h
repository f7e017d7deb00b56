// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"

namespace mitsumori {

struct HypothesisResult {
    const Hypothesis *hypothesis = nullptr;
    std::optional<Decimal> value; ///< empty where it cannot be computed (division by zero)
    bool matches = false;         ///< within the figure's tolerance of what was quoted
};

/// A quoted figure set against the computed one.
struct Reconciled {
    const QuotedFigure *figure = nullptr;
    std::optional<Decimal> computed;
    bool agrees = false; ///< |computed - quoted| <= tolerance
    std::vector<HypothesisResult> hypotheses;

    /// "stated $8,245; computed $1,370.475; 6.02 times …" with the hypotheses that reproduce the figure, and
    /// the note.
    std::string message(Language language) const;
};

/// Every quoted figure of the scenario, in its order, computed for the first of its clouds in USD. Problems:
/// a formula that names something the scenario does not have.
Result<std::vector<Reconciled>> reconcile(const json::Value &document, const Scenario &scenario,
                                          const std::vector<ServiceMap> &maps);

/// A quoted figure or computed value in its unit: "$1,227", "30 nodes", "207 %".
std::string formatQuoted(Decimal value, const std::string &unit, Language language);

} // namespace mitsumori
