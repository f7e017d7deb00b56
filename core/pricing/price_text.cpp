// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/price_text.h"

#include "core/text/catalogue.h"
#include "core/text/wording.h"
#include "core/units/format.h"

namespace mitsumori {

std::string unitPriceText(Decimal price) {
    const std::string digits = price.rounded(2) == price ? formatNumber(price, 2)
                                                         : formatNumberShort(price, Decimal::fractionDigits);
    return std::string(facts(Currency::usd).symbol) + digits;
}

std::string tiersText(const Rate &rate, Language language) {
    std::vector<std::string> steps;
    for (const Tier &tier : rate.tiers)
        steps.push_back(tier.from.isZero() ? unitPriceText(tier.price)
                                           : text(language, "price.tier",
                                                  {{"from", formatNumberShort(tier.from)},
                                                   {"price", unitPriceText(tier.price)}}));
    return joined(steps, language);
}

std::string pricePerUnit(const Rate &rate, Language language) {
    // a unit's own name is the English singular, which "hours" of the catalogue is not
    const std::string unit =
        language == Language::en ? rate.unit.text() : unitLabel(rate.unit.text(), language);
    return tiersText(rate, language) + " / " + unit;
}

std::string billingText(const Rate &rate, Language language) {
    std::vector<std::string> rules;
    const auto add = [&](std::string_view key, Decimal value) {
        if (!value.isZero())
            rules.push_back(text(language, key, {{"value", formatNumberShort(value)}}));
    };
    add("price.free", rate.freeAllowance);
    add("price.increment", rate.increment);
    add("price.minimum", rate.minimum);
    return joined(rules, language);
}

std::string purchaseText(const Rate &rate, Language language) {
    const std::string key = "purchase." + rate.key.purchase;
    const std::string label = hasText(key) ? text(language, key) : rate.key.purchase;
    return rate.key.term.empty() ? label
                                 : text(language, "price.term", {{"label", label}, {"term", rate.key.term}});
}

} // namespace mitsumori
