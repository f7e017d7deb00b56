// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/expression.h"
#include "core/json/value.h"
#include "core/problem.h"
#include "core/units/language.h"
#include "core/units/unit.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mitsumori {

enum class ParameterType {
    number,  ///< any decimal in the range
    integer, ///< whole numbers
    share,   ///< 0..1, shown and typed in percent
    toggle,  ///< on or off: 1 or 0 in formulas
    choice,  ///< one of the listed values; roles take it in braces, formulas ask mode('batch')
};

struct LoadProfile;
struct Machine;

struct Choice {
    std::string value;
    LocalText label;
    // what the value stands for, looked up once when the kind is read
    Decimal number = 0;                   ///< of a choice among numbers ("1024"), else 0
    const LoadProfile *profile = nullptr; ///< of a choice among load profiles
    const Machine *machine = nullptr;     ///< of a choice among machines
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
    bool isProfile = false; ///< a choice among the load profiles: gives `hourFactor` its values
    bool isMachine = false; ///< a choice among the machines: formulas may ask memory('machine')
};

/// A formula with the slot that each of its references reads (see WorkloadKind).
struct BoundFormula {
    formula::Expression expression;
    std::vector<std::size_t>
        readsSlot; ///< parallel to expression.references() (not "slots": Qt makes that a macro)

    Decimal evaluate(std::span<const Decimal> slotValues) const {
        return expression.evaluate(slotValues, readsSlot);
    }
};

/// A named step of a formula ("pricedNodes"), so that lines share it and `explain` can show it.
struct IntermediateValue {
    /// Over the hours of a day the formula is evaluated 24 times, each with its `hourFactor`.
    enum class Over { nothing, day, peak };

    std::string key;
    LocalText label;
    BoundFormula formula;
    Over over = Over::nothing; ///< day: the sum of the hours; peak: the largest
};

/// "mode('batch')" in a formula: 1 where the choice has that value.
struct ChoiceTest {
    std::size_t parameter = 0;
    std::string value;
};

/// "memory('machine')" in a formula: what the chosen machine has.
struct MachineFact {
    std::size_t parameter = 0;
    std::string name; ///< vcpus, memory (GiB), gpus, gpuMemory (GiB of each)
};

/// A line whose hours can be bought ahead: a share of the steady use is committed for a term.
struct CommitmentTerms {
    std::size_t term = 0; ///< the choice: "none", else a term that the clouds' maps know
    BoundFormula coverage;
};

/// A line with a price of its own ("custom line"): nothing is looked up.
struct OwnPrice {
    BoundFormula price;       ///< of one unit, in the currency below
    std::size_t currency = 0; ///< the choice: USD, JPY …
};

/// What one of a line's occurrences measures, for rates that bill each occurrence by itself.
struct LineMeasure {
    std::string name;
    Unit unit;
    BoundFormula value;
};

/// What a workload needs in one month, said without naming a vendor: `quantity` units of `role`.
struct UsageLine {
    std::string id;
    LocalText label;
    std::string role;     ///< "machine/{machine}": braces take the value of a choice
    std::string purchase; ///< on-demand, spot …
    Unit unit;
    std::string category; ///< may take a choice in braces
    BoundFormula quantity;
    std::optional<CommitmentTerms> commitment = {};
    std::optional<OwnPrice> ownPrice = {};
    std::string onlyOn = {};                ///< "{cloud}": a cloud, or "all"; empty: all
    BoundFormula count = {};                ///< occurrences, where `measures` are given
    std::vector<LineMeasure> measures = {}; ///< of one occurrence
};

/// A kind of workload: a file of resources/kinds.
///
/// Formulas see the kind's parameters, its intermediate values in order, the month's constants `hours` and
/// `days`, within values over the day `hourFactor` (the hour's load against the day's mean), and ask for
/// choices by mode('batch') and for machines by memory('machine'). All of these are slots, in this order. A
/// choice among numbers ("1024") has its number under its own name.
struct WorkloadKind {
    std::string key;
    LocalText label, help;
    std::string category; ///< key "category.<category>" of the texts
    std::vector<ParameterDescription> parameters;
    std::vector<IntermediateValue> values;
    std::vector<UsageLine> lines;
    std::vector<ChoiceTest> tests;  ///< every value of every choice, in the order of the parameters
    std::vector<MachineFact> facts; ///< every fact of every machine
    std::string inferences; ///< the value that counts inferences, for the cost of a thousand; empty: none

    /// Index into `parameters`, or -1.
    int parameterIndex(std::string_view key) const;
    /// Where a name stands among the slots, or nothing.
    std::optional<std::size_t> slotOf(std::string_view name) const;
    std::optional<std::size_t> slotOf(const formula::Reference &reference) const;
    std::size_t hoursSlot() const { return parameters.size() + values.size(); }
    std::size_t daysSlot() const { return hoursSlot() + 1; }
    std::size_t hourFactorSlot() const { return hoursSlot() + 2; }
    std::size_t firstTestSlot() const { return hoursSlot() + 3; }
    std::size_t firstFactSlot() const { return firstTestSlot() + tests.size(); }
    std::size_t slotCount() const { return firstFactSlot() + facts.size(); }
};

/// A kind from the tree of its file. A mistake in it is one of ours: std::logic_error names it.
/// (read_kind.cpp)
WorkloadKind readWorkloadKind(const std::string &key, const json::Value &tree);

/// The description table of a kind's or a lever's parameters. (read_kind.cpp)
std::vector<ParameterDescription> readParameters(const json::Object &members, Problems &problems);

/// All kinds, in the order in which "add a workload" lists them.
const std::vector<WorkloadKind> &workloadKinds();
const WorkloadKind *findWorkloadKind(std::string_view key);

/// Categories in the order of every table and chart, the largest part of a usual bill first.
const std::vector<std::string> &categories();

} // namespace mitsumori
