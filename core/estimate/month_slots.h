// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/own_values.h"
#include "core/levers/levered_values.h"

namespace mitsumori {

/// What the formulas of one workload read (see WorkloadKind), month after month. From month to month only
/// what depends on a parameter that moved is computed anew: most months are like the one before.
class MonthSlots {
  public:
    /// All must outlive it.
    MonthSlots(const Scenario &scenario, const OwnValues &own, const LeveredValues &levered,
               std::size_t workload);

    /// Goes to a month (from 1), usually the next. Throws ArithmeticError; then it must not be used again.
    void moveTo(int month);

    std::span<const Decimal> values() const { return values_; }
    /// The word of a choice in this month.
    const std::string &word(std::size_t parameter) const { return *words_[parameter]; }
    /// Whether a formula may give something else than in the month before.
    bool moved(const BoundFormula &formula) const;
    /// Whether any choice is another than in the month before.
    bool choiceMoved() const { return choiceMoved_; }

  private:
    Decimal number(std::size_t parameter) const;
    const std::string &chosen(std::size_t parameter) const;
    bool isSteady(std::size_t parameter) const;
    void set(std::size_t slot, Decimal value);
    void choose(std::size_t parameter);
    Decimal intermediate(const IntermediateValue &value);

    const Scenario &scenario_;
    const OwnValues &own_;
    const LeveredValues &levered_;
    std::size_t workload_;
    const WorkloadKind &kind_;
    std::vector<std::size_t> moving_;    ///< parameters that are not the same in every month
    std::vector<std::size_t> firstTest_; ///< by parameter: the slot of its first choice's test
    std::vector<Decimal> values_;
    std::vector<char> moved_;                ///< parallel to values_
    std::vector<const std::string *> words_; ///< by parameter; null for numbers
    const LoadProfile *profile_ = nullptr;
    bool choiceMoved_ = false, anyMoved_ = false;
    int month_ = 0; ///< 0: before the first
};

} // namespace mitsumori
