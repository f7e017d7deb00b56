// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/gap_change.h"

namespace mitsumori {

/// Negative where the lever makes the scenario dearer.
struct Saving {
    Money amount;
    SavingBound bound = SavingBound::exact;
};

/// What one lever saves on one cloud.
struct LeverSaving {
    const LeverUse *use = nullptr;
    std::vector<std::string> workloads; ///< ids of those that it changes; empty: it does nothing
    Saving alone;                       ///< with no other lever on; also told of a lever that is off
    std::optional<Saving> inOrder;      ///< on top of those that are on before it; nothing where it is off
};

/// The levers of a scenario on one cloud, in their order. What they save in order adds up to base - total
/// exactly.
struct CloudSavings {
    std::string cloud, region;
    Money base;  ///< without any lever
    Money total; ///< with those that are on
    std::size_t baseGaps = 0, totalGaps = 0;
    std::vector<LeverSaving> levers;
};

/// `prices` must be those of the scenario, which must outlive the result. Problems: those of estimate().
Result<std::vector<CloudSavings>> leverSavings(const Scenario &scenario, const PriceShelf &prices,
                                               const std::vector<ServiceMap> &maps,
                                               const EstimateOptions &options = {});

std::string leverSavingsText(const Scenario &scenario, const std::vector<CloudSavings> &all,
                             Language language);
/// {"scenario","currency","clouds":[{"cloud","region","base","total","baseGaps","totalGaps","levers":[{"key","lever",
/// "label","on","workloads","alone","aloneBound","inOrder","inOrderBound"}]}]}; inOrder is null for a lever
/// that is off.
std::string leverSavingsJson(const Scenario &scenario, const std::vector<CloudSavings> &all,
                             Language language);
/// One row a cloud and lever.
std::string leverSavingsCsv(const std::vector<CloudSavings> &all, Language language);

} // namespace mitsumori
