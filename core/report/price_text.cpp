// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/price_text.h"

#include "core/report/labels.h"
#include "core/report/words.h"
#include "core/units/format.h"

namespace mitsumori::report {

namespace {

/// Vendors publish tiny prices: every digit counts, and at least cents are shown ("$0.30").
std::string allDigits(Decimal price) {
    const std::string shortest = formatNumberShort(price, Decimal::fractionDigits);
    const std::string cents = formatNumber(price, 2);
    return std::string(facts(Currency::usd).symbol) + (price.rounded(2) == price ? cents : shortest);
}

} // namespace

Cell unitPriceCell(const Rate &rate) {
    if (rate.tiers.empty())
        return {};
    if (rate.tiers.size() == 1)
        return {rate.tiers.front().price, allDigits(rate.tiers.front().price)};
    std::string steps;
    for (const Tier &tier : rate.tiers)
        steps += (steps.empty() ? "" : " / ") + allDigits(tier.price);
    return {steps, steps};
}

std::string tiersText(const Rate &rate, Language language) {
    std::vector<std::string> steps;
    for (const Tier &tier : rate.tiers)
        steps.push_back(tier.from.isZero() ? allDigits(tier.price)
                                           : Words{language}("tier", {{"from", formatNumberShort(tier.from)},
                                                                      {"price", allDigits(tier.price)}}));
    return joined(steps, language);
}

std::string billingText(const Rate &rate, Language language) {
    const Words say{language};
    std::vector<std::string> rules;
    const auto add = [&](std::string_view key, Decimal value) {
        if (!value.isZero())
            rules.push_back(say(key, {{"value", formatNumberShort(value)}}));
    };
    add("billing.free", rate.freeAllowance);
    add("billing.increment", rate.increment);
    add("billing.minimum", rate.minimum);
    return joined(rules, language);
}

std::string purchaseText(const Rate &rate, Language language) {
    const std::string label = purchaseLabel(rate.key.purchase, language);
    return rate.key.term.empty() ? label
                                 : Words{language}("with-unit", {{"label", label}, {"unit", rate.key.term}});
}

} // namespace mitsumori::report
