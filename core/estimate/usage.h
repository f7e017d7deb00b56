// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levers/levered_values.h"
#include "core/problem.h"
#include "core/scenario/scenario.h"

namespace mitsumori {

/// What a usage line needs in each month, without a vendor.
struct UsageSeries {
    std::size_t workload = 0, line = 0; ///< indices into Scenario::workloads and WorkloadKind::lines
    std::vector<Decimal> quantity;      ///< a month, in the line's unit
    std::vector<std::string> role;      ///< a month; one entry only where it never changes

    const std::string &roleIn(std::size_t month) const {
        return role.size() == 1 ? role.front() : role[month];
    }
};

/// The scenario's parameters resolved for every month: defaults, values, drivers and phases, then levers.
///
/// Formulas read "slots": the kind's parameters, then its intermediate values, then `hours` and `days`.
class ResolvedScenario {
  public:
    explicit ResolvedScenario(const Scenario &scenario);

    const std::vector<std::vector<Decimal>> &drivers() const { return drivers_; }
    /// The value of a named slot; month counts from 1. Empty where the kind has no such name or it is a
    /// choice.
    std::optional<Decimal> value(std::size_t workload, std::string_view name, int month) const;
    /// The value that a formula of the kind reads: a name, or 1 or 0 for mode('batch').
    Decimal value(std::size_t workload, const formula::Reference &reference, int month) const;
    /// The word of a choice in a month.
    const std::string &choice(std::size_t workload, std::size_t parameter, int month) const;
    /// The number of a parameter in a month.
    Decimal number(std::size_t workload, std::size_t parameter, int month) const;
    /// The same before the levers: what the document's own values say.
    Decimal ownNumber(std::size_t workload, std::size_t parameter, int month) const;
    const std::string &ownChoice(std::size_t workload, std::size_t parameter, int month) const;

    /// All lines of enabled workloads. Problems: a quantity out of range or negative.
    Result<std::vector<UsageSeries>> usage() const;

  private:
    std::vector<Decimal> slotValues(std::size_t workload, int month) const;
    std::string role(const UsageLine &line, std::size_t workload, int month) const;

    const Scenario &scenario_;
    std::vector<std::vector<Decimal>> drivers_;
    LeveredValues levered_; ///< last: made from the values before
};

} // namespace mitsumori
