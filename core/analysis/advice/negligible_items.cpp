// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/rules.h"

#include "core/text/wording.h"
#include "core/units/format.h"

namespace mitsumori::advice {

namespace {

constexpr int negligiblePerThousand = 5; ///< of a cloud's total

/// A workload's total on a cloud; empty where a part of it has no price.
std::optional<Money> totalOf(const CloudEstimate &cloud, const Subject &subject, int months) {
    if (Evidence::hasGap(cloud, subject))
        return std::nullopt;
    return cloud.workloadSum(subject.index(), 1, months);
}

bool isNegligible(const Evidence &input, const Subject &subject) {
    for (const CloudEstimate &cloud : input.estimate.clouds) {
        const std::optional<Money> total = totalOf(cloud, subject, input.scenario.months);
        if (!total || cloud.total.isZero() ||
            total->ratioTo(cloud.total) * Decimal(1000) >= Decimal(negligiblePerThousand))
            return false;
    }
    return true;
}

} // namespace

void negligibleItems(const Evidence &input, std::vector<Advice> &findings) {
    std::vector<std::string> ja, en;
    std::vector<std::optional<Money>> sums;
    for (const CloudEstimate &cloud : input.estimate.clouds)
        sums.emplace_back(Money(cloud.total.currency()));
    for (const Subject &subject : input.subjects()) {
        if (!isNegligible(input, subject))
            continue;
        ja.push_back("「" + subject.workload().label.ja + "」");
        en.push_back(subject.workload().label.en);
        for (std::size_t i = 0; i < sums.size(); ++i)
            *sums[i] += *totalOf(input.estimate.clouds[i], subject, input.scenario.months);
    }
    if (ja.empty())
        return;
    const LocalText amount = input.amounts(sums);
    findings.push_back({"negligible-items",
                        Severity::information,
                        "/workloads",
                        {{"itemsJa", joined(ja, Language::ja)},
                         {"itemsEn", joined(en, Language::en)},
                         {"share", formatPercent(Decimal(negligiblePerThousand) / Decimal(1000))},
                         {"amountJa", amount.ja},
                         {"amountEn", amount.en}}});
}

} // namespace mitsumori::advice
