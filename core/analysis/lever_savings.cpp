// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/lever_savings.h"

#include "core/levers/bound_lever.h"

#include <set>

namespace mitsumori {

namespace {

/// Gaps by what lacks a price, not by when.
std::set<std::string> gapNames(const CloudEstimate &cloud) {
    std::set<std::string> names;
    for (const Gap &gap : cloud.gaps)
        names.insert(gap.workload + "." + gap.line + " " + gap.role + " " + gap.key.purchase + " " +
                     gap.key.term);
    return names;
}

Saving savingOf(const CloudEstimate &before, const CloudEstimate &after) {
    const std::set<std::string> old = gapNames(before), now = gapNames(after);
    bool appeared = false, vanished = false;
    for (const std::string &name : now)
        appeared = appeared || !old.contains(name);
    for (const std::string &name : old)
        vanished = vanished || !now.contains(name);
    return {before.total - after.total, appeared && vanished ? SavingBound::uncertain
                                        : appeared           ? SavingBound::atMost
                                        : vanished           ? SavingBound::atLeast
                                                             : SavingBound::exact};
}

std::vector<std::string> workloadsOf(const LeverUse &use, const Scenario &scenario) {
    std::vector<std::string> ids;
    for (const Workload &workload : scenario.workloads)
        if (workload.enabled && use.isMeantFor(workload) && !bindLever(*use.lever, *workload.kind).empty())
            ids.push_back(workload.id);
    return ids;
}

} // namespace

std::string mark(SavingBound bound) {
    return bound == SavingBound::atMost      ? "≤ "
           : bound == SavingBound::atLeast   ? "≥ "
           : bound == SavingBound::uncertain ? "? "
                                             : "";
}

Result<std::vector<CloudSavings>> leverSavings(const Scenario &scenario, const PriceShelf &prices,
                                               const std::vector<ServiceMap> &maps,
                                               const EstimateOptions &options) {
    Scenario tried = scenario;
    const auto with = [&](const std::set<std::size_t> &on) {
        for (std::size_t i = 0; i < tried.levers.size(); ++i)
            tried.levers[i].on = on.contains(i);
        return estimate(tried, prices, maps, options);
    };
    const Result<Estimate> base = with({});
    if (!base)
        return base.problems();
    std::vector<CloudSavings> all;
    for (const CloudEstimate &cloud : base->clouds)
        all.push_back(
            {cloud.cloud, cloud.region, cloud.total, cloud.total, cloud.gaps.size(), cloud.gaps.size(), {}});
    Estimate reached = *base; // with the levers so far
    std::set<std::size_t> on;
    for (std::size_t i = 0; i < scenario.levers.size(); ++i) {
        const LeverUse &use = scenario.levers[i];
        const Result<Estimate> alone = with({i});
        if (!alone)
            return alone.problems();
        std::optional<Estimate> next;
        if (use.on) {
            on.insert(i);
            Result<Estimate> made = on.size() == 1 ? alone : with(on);
            if (!made)
                return made.problems();
            next = *std::move(made);
        }
        for (std::size_t c = 0; c < all.size(); ++c) {
            LeverSaving saving{
                &use, workloadsOf(use, scenario), savingOf(base->clouds[c], alone->clouds[c]), {}};
            if (next) {
                saving.inOrder = savingOf(reached.clouds[c], next->clouds[c]);
                all[c].total = next->clouds[c].total;
                all[c].totalGaps = next->clouds[c].gaps.size();
            }
            all[c].levers.push_back(std::move(saving));
        }
        if (next)
            reached = *std::move(next);
    }
    return all;
}

} // namespace mitsumori
