// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/write.h"
#include "core/pricing/price_text.h"
#include "core/pricing/usage_list.h"
#include "core/text/text_table.h"
#include "core/text/wording.h"
#include "core/units/format.h"

namespace mitsumori {

namespace {

json::Value exact(Money amount) {
    return json::Number{amount.text()};
}

json::Value lineJson(const PricedUsage::Line &line, Language language) {
    json::Value value;
    value.set("id", line.item->id);
    value.set("billedQuantity", line.priced.billed.value());
    value.set("amount", exact(line.priced.amount));
    json::Array tiers;
    for (const TierShare &share : line.priced.tiers) {
        json::Value tier;
        tier.set("from", share.from);
        tier.set("quantity", share.quantity);
        tier.set("unitPrice", share.unitPrice);
        tier.set("amount", exact(share.amount));
        tiers.push_back(std::move(tier));
    }
    value.set("tiers", std::move(tiers));
    value.set("source", line.rate->source.in(language));
    value.set("asOf", line.rate->asOf.text());
    value.set("state", code(line.rate->state));
    return value;
}

json::Value gapJson(const UsageItem &item) {
    json::Value value;
    value.set("id", item.id);
    value.set("provider", item.key.provider);
    value.set("service", item.key.service);
    value.set("dimension", item.key.dimension);
    value.set("region", item.key.region);
    value.set("purchase", item.key.purchase);
    if (!item.key.term.empty())
        value.set("term", item.key.term);
    return value;
}

} // namespace

std::string usageJson(const PricedUsage &priced, Language language) {
    json::Array lines, gaps;
    for (const PricedUsage::Line &line : priced.lines) {
        if (line.rate == nullptr)
            gaps.push_back(gapJson(*line.item));
        else
            lines.push_back(lineJson(line, language));
    }
    json::Value root;
    root.set("lines", std::move(lines));
    root.set("total", exact(priced.total));
    root.set("gaps", std::move(gaps));
    return json::write(root);
}

std::string usageText(const PricedUsage &priced, Language language) {
    const auto t = [language](std::string_view key) { return text(language, "cli." + std::string(key)); };
    const auto money = [](Money amount) { return formatMoney(amount, decimalsNeeded(amount, 6)); };
    TextTable table({t("line"), t("billed"), t("unit"), t("unitPrice"), t("amount"), t("source")}, {1, 3, 4});
    bool hasGaps = false;
    for (const PricedUsage::Line &line : priced.lines) {
        if (line.rate == nullptr) {
            hasGaps = true;
            table.add({line.item->id, "", "", "", text(language, "state.missing"), ""});
            continue;
        }
        table.add({line.item->id, formatNumberShort(line.priced.billed.value()),
                   unitLabel(line.rate->unit.text(), language), tiersText(*line.rate, language),
                   money(line.priced.amount),
                   line.rate->source.in(language) + ", " + line.rate->asOf.text()});
    }
    table.add({t("total"), "", "", "", (hasGaps ? "≥ " : "") + money(priced.total), ""});
    return table.text();
}

} // namespace mitsumori
