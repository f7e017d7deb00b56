// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/limit_breach.h"
#include "core/analysis/advice/rules.h"

namespace mitsumori::advice {

void spotRework(const Evidence &input, std::vector<Advice> &findings) {
    for (const Subject *subject : input.subjects("retraining")) {
        const int month = subject->firstMonth([&](int m) {
            return subject->number("spotShare", m) > Decimal(0) && subject->number("rework", m).isZero() &&
                   subject->number("trainHours", m) > Decimal(0);
        });
        if (month == 0)
            continue;
        Breaches notice;
        std::vector<std::optional<Money>> more;
        for (const CloudEstimate &cloud : input.estimate.clouds) {
            if (const Limit *limit = findLimit(cloud.cloud, "training.interruption-notice"))
                notice.limits.push_back(limit);
            // a tenth of the work lost: 1 / (1 - 0.1) of it is run
            more.push_back(Evidence::hasGap(cloud, *subject)
                               ? std::nullopt
                               : std::optional(Evidence::lineAmount(cloud, *subject, "train-spot", month)
                                                   .scaled(Decimal(1) / Decimal(9))));
        }
        const LocalText limits = notice.text(), amount = input.amounts(more);
        const auto cost = [&](Language language, const std::string &shown) {
            return shown.empty() ? "" : text(language, "advice.spot-rework.cost", {{"amount", shown}});
        };
        findings.push_back(subject->finding("spot-rework", Severity::warning, "rework",
                                            {{"month", std::to_string(month)},
                                             {"limitsJa", limits.ja},
                                             {"limitsEn", limits.en},
                                             {"costJa", cost(Language::ja, amount.ja)},
                                             {"costEn", cost(Language::en, amount.en)}}));
    }
}

} // namespace mitsumori::advice
