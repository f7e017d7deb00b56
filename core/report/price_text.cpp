// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/price_text.h"

namespace mitsumori::report {

Cell unitPriceCell(const Rate &rate) {
    if (rate.tiers.empty())
        return {};
    if (rate.tiers.size() == 1)
        return {rate.tiers.front().price, unitPriceText(rate.tiers.front().price)};
    std::string steps;
    for (const Tier &tier : rate.tiers)
        steps += (steps.empty() ? "" : " / ") + unitPriceText(tier.price);
    return {steps, steps};
}

} // namespace mitsumori::report
