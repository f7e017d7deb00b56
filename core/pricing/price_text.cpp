// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/price_text.h"

#include "core/text/catalogue.h"
#include "core/text/wording.h"
#include "core/units/format.h"

namespace mitsumori {

namespace {

/// A unit's own name is the English singular, which "hours" of the catalogue is not.
std::string unitText(const Unit &unit, Language language) {
    return language == Language::en ? unit.text() : unitLabel(unit.text(), language);
}

bool isPlainDuration(const Measure &measure) {
    return measure.name == "duration" && measure.included.isZero() && !measure.increment.isZero();
}

/// "billed by the second, at least 60": what a plain running time is billed by, whatever its unit of price.
std::string durationText(const Measure &measure, Language language) {
    const TextArguments step{{"value", formatNumberShort(measure.increment)},
                             {"unit", unitText(measure.unit, language)}};
    std::string all =
        text(language, measure.increment == Decimal(1) ? "price.duration.by" : "price.duration.steps", step);
    if (!measure.minimum.isZero())
        all +=
            text(language, "price.duration.minimum",
                 {{"value", formatNumberShort(measure.minimum)}, {"unit", unitText(measure.unit, language)}});
    return all;
}

/// "memory (MiB; at least 128, in steps of 128, ÷ 1,024)"
std::string measureText(const Measure &measure, Language language) {
    std::vector<std::string> rules;
    const auto add = [&](std::string_view key, Decimal value, Decimal silent) {
        if (value != silent)
            rules.push_back(text(language, key, {{"value", formatNumberShort(value)}}));
    };
    add("price.measure.included", measure.included, 0);
    add("price.measure.minimum", measure.minimum, 0);
    add("price.measure.increment", measure.increment, 0);
    add("price.measure.per", measure.per, 1);
    const std::string key = "measure." + measure.name;
    const TextArguments arguments{{"name", hasText(key) ? text(language, key) : measure.name},
                                  {"unit", unitText(measure.unit, language)},
                                  {"rules", joined(rules, language)}};
    return text(language, rules.empty() ? "price.measure.plain" : "price.measure", arguments);
}

std::string measuresText(std::string_view key, const std::vector<Measure> &measures, Language language) {
    if (measures.size() == 1 && isPlainDuration(measures.front()))
        return durationText(measures.front(), language);
    std::string all;
    for (const Measure &measure : measures)
        all += (all.empty() ? "" : text(language, key)) + measureText(measure, language);
    return all;
}

} // namespace

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
    return tiersText(rate, language) + " / " + unitText(rate.unit, language);
}

std::string billingText(const Rate &rate, Language language) {
    std::vector<std::string> rules;
    const auto add = [&](std::string_view key, Decimal value) {
        if (!value.isZero())
            rules.push_back(text(language, key, {{"value", formatNumberShort(value)}}));
    };
    if (rate.allowancePool.empty())
        add("price.free", rate.freeAllowance);
    else
        rules.push_back(
            text(language, "price.free.pool",
                 {{"value", formatNumberShort(rate.freeAllowance)}, {"pool", rate.allowancePool}}));
    add("price.increment", rate.increment);
    add("price.minimum", rate.minimum);
    if (rate.tiersPerItem)
        rules.push_back(text(language, "price.per-item"));
    if (!rate.measures.empty())
        rules.push_back(measuresText("price.times", rate.measures, language));
    if (!rate.largestOf.empty())
        rules.push_back(text(language, "price.largest",
                             {{"measures", measuresText("price.or", rate.largestOf, language)}}));
    if (rate.upfront)
        rules.push_back(text(
            language, "price.upfront",
            {{"fee", unitPriceText(rate.upfront->fee)}, {"months", std::to_string(rate.upfront->months)}}));
    return joined(rules, language);
}

std::string purchaseText(const Rate &rate, Language language) {
    const std::string key = "purchase." + rate.key.purchase;
    const std::string label = hasText(key) ? text(language, key) : rate.key.purchase;
    return rate.key.term.empty() ? label
                                 : text(language, "price.term", {{"label", label}, {"term", rate.key.term}});
}

} // namespace mitsumori
