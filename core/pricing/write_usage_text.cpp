// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/price_text.h"
#include "core/pricing/usage_list.h"
#include "core/text/text_table.h"
#include "core/text/wording.h"
#include "core/units/format.h"

namespace mitsumori {

namespace {

std::string money(Money amount) {
    return formatMoney(amount, decimalsNeeded(amount, 6));
}

/// The rate that was looked for in vain, and the one that may have been meant.
std::string gapText(const PricedUsage::Line &line, Language language) {
    if (line.nearest == nullptr)
        return {};
    const RateKey &key = line.nearest->key;
    return text(language, "usage.nearest",
                {{"dimension", key.dimension},
                 {"region", key.region},
                 {"purchase", purchaseText(*line.nearest, language)}});
}

/// The price per unit with what is paid at the start of the term.
std::string priceOf(const PricedUsage::Line &line, Language language) {
    std::string price = tiersText(*line.rate, language);
    if (line.upfront)
        price = text(language, "usage.upfront", {{"price", price}, {"amount", money(*line.upfront)}});
    return price;
}

} // namespace

std::string usageText(const PricedUsage &priced, Language language) {
    const auto t = [language](std::string_view key) { return text(language, "cli." + std::string(key)); };
    TextTable table({t("line"), t("billed"), t("unit"), t("unitPrice"), t("amount"), t("source")}, {1, 3, 4});
    for (const PricedUsage::Line &line : priced.lines) {
        const std::string billed = formatNumberShort(line.priced.billed.value());
        if (line.isGap())
            table.add({line.id, "", "", "", text(language, "state.missing"), gapText(line, language)});
        else if (line.rate == nullptr)
            table.add({line.id, billed, unitLabel("hour", language), unitPriceText(line.plan->perHour),
                       money(line.priced.amount), text(language, "usage.plan.source")});
        else
            table.add({line.id, billed, unitLabel(line.rate->unit.text(), language), priceOf(line, language),
                       money(line.priced.amount),
                       line.rate->source.in(language) + ", " + line.rate->asOf.text()});
    }
    table.add({t("total"), "", "", "", (priced.hasGaps() ? "≥ " : "") + money(priced.total), ""});
    std::string result = table.text();
    for (const PricedUsage::Plan &plan : priced.plans)
        result += text(language, "usage.plan.summary",
                       {{"plan", plan.plan->id},
                        {"committed", money(plan.committed)},
                        {"used", money(plan.used)},
                        {"percent", formatNumberShort(plan.used.ratioTo(plan.committed) * 100, 1)}}) +
                  "\n";
    return result;
}

} // namespace mitsumori
