// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workloads/kind.h"

namespace mitsumori {

/// One parameter that a lever changes: a number to a formula's value, or a choice to a word.
struct LeverEffect {
    std::vector<std::string> kinds; ///< empty: every kind that has the parameter
    std::string parameter;
    std::optional<formula::Expression> value; ///< for numbers and toggles
    std::string choose;                       ///< for choices; "{term}" takes the lever's own choice
    std::optional<formula::Expression> when;  ///< 0 leaves the parameter alone; absent: always
};

/// A cost reduction that can be switched on and off: a file of resources/levers.
///
/// Its formulas see the workload's own parameters of the month by their names, ask for the workload's choices
/// by mode('batch'), for the lever's parameters by lever('share') and for the lever's choices by
/// lever('term', '3y'). All effects of a lever see the workload as it was before the lever.
struct Lever {
    std::string key;
    LocalText label, help;
    std::vector<ParameterDescription> parameters;
    std::vector<LeverEffect> effects;

    /// Index into `parameters`, or -1.
    int parameterIndex(std::string_view key) const;
};

/// A lever from the tree of its file. A mistake in it is one of ours: std::logic_error names it.
Lever readLever(const std::string &key, const json::Value &tree);

/// All levers, in the order in which "add a lever" lists them.
const std::vector<Lever> &levers();
const Lever *findLever(std::string_view key);

} // namespace mitsumori
