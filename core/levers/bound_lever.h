// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <functional>

namespace mitsumori {

/// The workload's value of a parameter before the lever.
using OwnValue = std::function<const Literal &(std::size_t parameter)>;

/// A lever's formula with the place that each of its references reads.
struct LeverFormula {
    struct Source {
        bool ofLever = false;                 ///< of the lever's parameters instead of the workload's
        std::size_t parameter = 0;            ///< index there
        std::optional<std::string> word = {}; ///< 1 where the choice is this word, else 0
    };
    formula::Expression expression;
    std::vector<Source> sources; ///< parallel to expression.references()

    /// Throws ArithmeticError.
    Decimal evaluate(const std::vector<Literal> &lever, const OwnValue &own) const;
};

/// One effect of a lever on workloads of one kind.
struct BoundEffect {
    std::size_t parameter = 0; ///< index into WorkloadKind::parameters
    std::optional<LeverFormula> value, when;
    std::string choose;
    const ParameterDescription *description = nullptr;

    /// The new value, within the parameter's range; nothing where the effect leaves it alone.
    std::optional<Literal> apply(const Lever &of, const std::vector<Literal> &lever,
                                 const OwnValue &own) const;
};

/// What a lever does to workloads of a kind. An effect on a parameter or a choice that the kind does not have
/// is left out; empty: the lever does not fit the kind.
std::vector<BoundEffect> bindLever(const Lever &lever, const WorkloadKind &kind);

} // namespace mitsumori
