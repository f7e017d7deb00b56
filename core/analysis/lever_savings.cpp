// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/lever_savings.h"

#include "core/levers/bound_lever.h"

#include <set>

namespace mitsumori {

namespace {

Saving savingOf(const CloudEstimate &before, const CloudEstimate &after) {
    return {before.total - after.total, boundOf(gapNames(before), gapNames(after))};
}

std::vector<std::string> workloadsOf(const LeverUse &use, const Scenario &scenario) {
    std::vector<std::string> ids;
    for (const Workload &workload : scenario.workloads)
        if (workload.enabled && use.isMeantFor(workload) && !bindLever(*use.lever, *workload.kind).empty())
            ids.push_back(workload.id);
    return ids;
}

} // namespace

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
