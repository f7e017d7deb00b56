// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

namespace mitsumori {

/// What the document itself says about the parameters, before any lever. Which literal, driver or default
/// decides is looked up once; asking for a month then compares no names.
class OwnValues {
  public:
    /// The scenario must outlive it. Throws ArithmeticError where a driver leaves the range.
    explicit OwnValues(const Scenario &scenario);

    const std::vector<std::vector<Decimal>> &drivers() const { return drivers_; }
    /// The number of a parameter in a month (from 1). Throws ArithmeticError.
    Decimal number(std::size_t workload, std::size_t parameter, int month) const;
    /// The word of a choice in a month.
    const std::string &word(std::size_t workload, std::size_t parameter, int month) const;
    /// Whether neither a driver nor a phase has a say: every month is like the first.
    bool isSteady(std::size_t workload, std::size_t parameter) const;

  private:
    /// Where a parameter's value comes from; phases win over the binding, the binding over the value.
    struct Source {
        std::vector<const Literal *> phases; ///< by index of the phase; empty: none says anything
        const Binding *binding = nullptr;
        std::size_t driver = 0;         ///< of the binding
        const Literal *value = nullptr; ///< null: the default of the description
    };

    Source sourceOf(const ParameterInput &input) const;
    const Literal *phaseLiteral(const Source &source, int month) const;

    const Scenario &scenario_;
    std::vector<std::vector<Decimal>> drivers_;
    std::vector<std::vector<Source>> sources_; ///< by workload, then parameter
};

} // namespace mitsumori
