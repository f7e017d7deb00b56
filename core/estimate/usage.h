// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/own_values.h"
#include "core/levers/levered_values.h"
#include "core/problem.h"
#include "core/scenario/scenario.h"

namespace mitsumori {

/// How a series is bought: as the line says, ahead and used, ahead and not used.
enum class Buying { asNeeded, committed, unused };

/// What a month's commitment belongs to.
struct CommittedMonth {
    std::string term = {};    ///< "1y"; empty: nothing is committed in this month
    std::size_t beginsIn = 0; ///< the month (from 0) in which the term began: its upfront fee falls there
};

/// A month's occurrences, for rates that bill each by itself.
struct Occurrences {
    Decimal count;
    std::vector<Decimal> values; ///< parallel to UsageLine::measures

    friend bool operator==(const Occurrences &, const Occurrences &) = default;
};

/// The price of a line that has its own.
struct OwnUnitPrice {
    Decimal price;
    std::string currency; ///< "USD", "JPY"

    friend bool operator==(const OwnUnitPrice &, const OwnUnitPrice &) = default;
};

/// What a usage line needs in each month, without a vendor.
struct UsageSeries {
    std::size_t workload = 0, line = 0; ///< indices into Scenario::workloads and WorkloadKind::lines
    std::vector<Decimal> quantity;      ///< a month, in the line's unit
    std::vector<std::string> role;      ///< a month; one entry only where it never changes
    Buying buying = Buying::asNeeded;
    std::vector<CommittedMonth> commitment = {}; ///< a month; empty unless bought ahead
    std::vector<Occurrences> occurrences = {};   ///< a month; empty unless the line measures them
    std::vector<OwnUnitPrice> ownPrice = {};     ///< a month; empty unless the line has its own
    std::vector<std::string> category = {};      ///< a month; one entry only where it never changes
    std::vector<std::string> onlyOn = {};        ///< a month: a cloud or "all"; empty: all

    const std::string &roleIn(std::size_t month) const { return at(role, month); }
    const std::string &categoryIn(std::size_t month) const { return at(category, month); }

  private:
    static const std::string &at(const std::vector<std::string> &words, std::size_t month) {
        return words.size() == 1 ? words.front() : words[month];
    }
};

/// The scenario's parameters resolved for every month: defaults, values, drivers and phases, then levers.
///
/// Formulas read "slots": the kind's parameters, then its intermediate values, then `hours` and `days`.
class ResolvedScenario {
  public:
    explicit ResolvedScenario(const Scenario &scenario);

    const std::vector<std::vector<Decimal>> &drivers() const { return own_.drivers(); }
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
    Decimal ownNumber(std::size_t workload, std::size_t parameter, int month) const {
        return own_.number(workload, parameter, month);
    }
    const std::string &ownChoice(std::size_t workload, std::size_t parameter, int month) const {
        return own_.word(workload, parameter, month);
    }

    /// All lines of enabled workloads. Problems: a quantity out of range or negative.
    Result<std::vector<UsageSeries>> usage() const;

  private:
    Decimal slot(std::size_t workload, std::size_t slot, int month) const;
    /// Adds the lines of a workload; `month` tells where an ArithmeticError came from.
    void addUsage(std::size_t workload, int &month, std::vector<UsageSeries> &all) const;

    const Scenario &scenario_;
    OwnValues own_;
    LeveredValues levered_; ///< last: made from the values before
};

} // namespace mitsumori
