// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/advice.h"
#include "core/estimate/usage.h"

#include <map>

namespace mitsumori::advice {

/// 0 where there is nothing to divide by: a driver may lead a count to zero.
inline Decimal ratio(Decimal whole, Decimal parts) {
    return parts.isZero() ? Decimal(0) : whole / parts;
}

/// A workload as the rules ask about it.
class Subject {
  public:
    /// Both must outlive the subject.
    Subject(const Scenario &scenario, const ResolvedScenario &resolved, std::size_t index);

    std::size_t index() const { return index_; }
    const std::string &id() const { return workload().id; }
    const Workload &workload() const { return scenario_->workloads[index_]; }
    const std::string &kind() const { return workload().kind->key; }
    bool has(std::string_view parameter) const { return workload().kind->parameterIndex(parameter) >= 0; }

    /// A parameter or an intermediate value in a month; 0 where the kind has no such name.
    Decimal number(std::string_view name, int month) const;
    /// The word of a choice; empty where the kind has no such parameter.
    std::string choice(std::string_view parameter, int month) const;
    /// "real-time" of the modes; false where the kind has none.
    bool isMode(std::string_view mode, int month) const { return choice("mode", month) == mode; }
    /// Served by machines that are always on.
    bool isAlwaysOn(int month) const { return isMode("real-time", month) || isMode("multi-model", month); }
    /// Served by a vendor's endpoint, whose limits hold; machines of one's own know none of them.
    bool isManagedEndpoint(int month) const {
        return isAlwaysOn(month) && choice("hosting", month) == "endpoint";
    }

    /// The months in which a parameter differs from the month before, the first always: judging these judges
    /// all.
    const std::vector<int> &months() const { return months_; }
    /// The first month (of months()) for which `holds`, or 0.
    template <typename Predicate>
    int firstMonth(Predicate holds) const {
        for (const int month : months_)
            if (holds(month))
                return month;
        return 0;
    }

    std::string pointer(std::string_view parameter) const;
    /// A finding about a parameter of this workload; the workload's name goes before `arguments`.
    Advice finding(std::string rule, Severity severity, std::string_view parameter,
                   TextArguments arguments) const;

  private:
    Decimal compute(std::string_view name, int month) const;

    const Scenario *scenario_;
    const ResolvedScenario *resolved_;
    std::size_t index_;
    std::vector<int> months_;
    mutable std::map<std::pair<std::string, int>, Decimal> known_; ///< rules ask for the same values
};

} // namespace mitsumori::advice
