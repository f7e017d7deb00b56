// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/advice/subject.h"

namespace mitsumori::advice {

/// What the rules judge on: the input and the scenario resolved once for all of them.
class Evidence : public AdviceInput {
  public:
    explicit Evidence(const AdviceInput &input);
    Evidence(const Evidence &) = delete;
    Evidence &operator=(const Evidence &) = delete;

    /// The enabled workloads, all or of one kind.
    const std::vector<Subject> &subjects() const { return subjects_; }
    std::vector<const Subject *> subjects(std::string_view kind) const;

    /// Whether a line of a role that begins so is used in any month.
    bool uses(std::string_view role) const;
    /// What a line needs each month; null where the workload has no such line.
    const UsageSeries *series(const Subject &subject, std::string_view line) const;

    /// What the lines "workload.line" of a subject (also those of changing SKUs) cost on a cloud in a month.
    static Money lineAmount(const CloudEstimate &cloud, const Subject &subject, std::string_view line,
                            int month);
    /// "$12.00", or with several clouds "AWS $12.00, Azure $14.00". Clouds without an amount are left out.
    LocalText amounts(const std::vector<std::optional<Money>> &byCloud) const;
    /// What the lines of a subject cost in a month, cloud by cloud, as text.
    LocalText lineAmounts(const Subject &subject, std::string_view line, int month) const;
    /// Whether a line of a workload has no price on a cloud.
    static bool hasGap(const CloudEstimate &cloud, const Subject &subject);

  private:
    ResolvedScenario resolved_;
    std::vector<Subject> subjects_;
    std::vector<UsageSeries> usage_; ///< of enabled workloads
};

} // namespace mitsumori::advice
