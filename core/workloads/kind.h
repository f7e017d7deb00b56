// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/expression.h"
#include "core/units/language.h"
#include "core/units/unit.h"

#include <optional>
#include <string>
#include <vector>

namespace mitsumori {

enum class ParameterType {
    number,  ///< any decimal in the range
    integer, ///< whole numbers
    share,   ///< 0..1, shown and typed in percent
    toggle,  ///< on or off: 1 or 0 in formulas
    choice,  ///< one of the listed values; formulas never see it, roles do
};

struct Choice {
    std::string value;
    LocalText label;
};

/// One input of a workload, described once: panel, validation, --set, schema and documentation read this.
struct ParameterDescription {
    std::string key;
    LocalText label, help;
    ParameterType type = ParameterType::number;
    std::string unit; ///< key "unit.<unit>" of the texts; empty for choices and toggles
    Decimal minimum = 0, maximum = 0;
    Decimal fallback;   ///< the default of numbers and toggles
    std::string choice; ///< the default of choices
    std::vector<Choice> choices;
};

/// A formula with the slot that each of its references reads (see WorkloadKind).
struct BoundFormula {
    formula::Expression expression;
    std::vector<std::size_t>
        readsSlot; ///< parallel to expression.references() (not "slots": Qt makes that a macro)

    Decimal evaluate(const std::vector<Decimal> &slotValues) const;
};

/// A named step of a formula ("pricedNodes"), so that lines share it and `explain` can show it.
struct IntermediateValue {
    std::string key;
    LocalText label;
    BoundFormula formula;
};

/// What a workload needs in one month, said without naming a vendor: `quantity` units of `role`.
struct UsageLine {
    std::string id;
    LocalText label;
    std::string role;     ///< "machine/{machine}": braces take the value of a choice
    std::string purchase; ///< on-demand, spot …
    Unit unit;
    std::string category;
    BoundFormula quantity;
};

/// A kind of workload: a file of resources/kinds.
///
/// Formulas see the kind's parameters, its intermediate values in order, and the month's constants `hours`
/// and `days`.
struct WorkloadKind {
    std::string key;
    LocalText label, help;
    std::string category; ///< key "category.<category>" of the texts
    std::vector<ParameterDescription> parameters;
    std::vector<IntermediateValue> values;
    std::vector<UsageLine> lines;

    /// Index into `parameters`, or -1.
    int parameterIndex(std::string_view key) const;
    /// Where a name stands among the slots, or nothing.
    std::optional<std::size_t> slotOf(std::string_view name) const;
    std::size_t slotCount() const { return parameters.size() + values.size() + 2; }
};

/// All kinds, in the order in which "add a workload" lists them.
const std::vector<WorkloadKind> &workloadKinds();
const WorkloadKind *findWorkloadKind(std::string_view key);

/// Categories in the order of every table and chart, the largest part of a usual bill first.
const std::vector<std::string> &categories();

} // namespace mitsumori
