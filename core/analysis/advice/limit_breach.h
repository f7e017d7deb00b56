// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/advice/evidence.h"
#include "core/analysis/limits.h"

#include <functional>

namespace mitsumori::advice {

/// A figure of a workload that published limits bound.
struct LimitCheck {
    std::string rule;
    std::string_view kind;      ///< of the workloads that it judges
    std::string_view parameter; ///< to change
    /// The limit's key in a month; empty where none applies then.
    std::function<std::string(const Subject &, int month)> key;
    std::function<Decimal(const Subject &, int month)> figure; ///< in the limit's unit
    /// Further places for the texts, from the worst month and its figure.
    std::function<TextArguments(const Subject &, int month, Decimal figure, const Limit &)> further = {};
};

/// Limits that a figure exceeds on the scenario's clouds.
struct Breaches {
    std::vector<const Limit *> limits;
    bool isImpossible = false; ///< beyond a fixed limit, on every page that states it

    bool add(const Limit *limit, Decimal figure); ///< false where it is within the limit
    LocalText text() const;                       ///< the limits with source and date
    LocalText clouds() const;
};

/// One finding a workload whose figure exceeds a limit on any cloud of the scenario: "cannot work" beyond a
/// fixed one, else a warning. Places: figure (the largest), month (the first), limits, clouds and further
/// ones.
void noteBreaches(const LimitCheck &check, const Evidence &evidence, std::vector<Advice> &findings);

/// The same for a figure that all workloads of a kind share, a quota of the account: in the first month that
/// exceeds it.
void noteSharedBreaches(const LimitCheck &check, const Evidence &evidence, std::vector<Advice> &findings);

} // namespace mitsumori::advice
