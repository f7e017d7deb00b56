// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/price_book.h"
#include "core/pricing/price_diff.h"
#include "core/pricing/price_text.h"
#include "core/text/catalogue.h"
#include "core/text/text_table.h"
#include "core/text/wording.h"
#include "core/units/format.h"

namespace mitsumori {

namespace {

/// The words of a change, as in the JSON: "added", "price", "unit", …
std::vector<std::string> kinds(const PriceChange &change) {
    if (!change.before)
        return {"added"};
    if (!change.after)
        return {"removed"};
    std::vector<std::string> found;
    const auto add = [&](bool differs, const char *kind) {
        if (differs)
            found.emplace_back(kind);
    };
    add(change.price, "price");
    add(change.unit, "unit");
    add(change.tiers, "tiers");
    add(change.allowance, "allowance");
    add(change.rules, "rules");
    return found;
}

std::string kindsText(const PriceChange &change, Language language) {
    std::vector<std::string> words;
    for (const std::string &kind : kinds(change))
        words.push_back(text(language, "prices.diff." + kind));
    return joined(words, language);
}

/// "+4.2 %"; formatPercent itself writes the minus.
std::string ratioText(const std::optional<Decimal> &ratio) {
    if (!ratio)
        return {};
    return (*ratio > Decimal(0) ? "+" : "") + formatPercent(*ratio, 2);
}

std::string sideText(const std::optional<Rate> &rate, Language language) {
    if (!rate)
        return {};
    const std::string rules = billingText(*rate, language);
    return pricePerUnit(*rate, language) + (rules.empty() ? "" : " [" + rules + "]");
}

json::Value keyJson(const RateKey &key) {
    json::Object members{{"provider", key.provider},
                         {"service", key.service},
                         {"dimension", key.dimension},
                         {"region", key.region},
                         {"purchase", key.purchase}};
    if (!key.term.empty())
        members.emplace_back("term", key.term);
    return members;
}

json::Value changeJson(const PriceChange &change) {
    json::Array words;
    for (std::string &kind : kinds(change))
        words.emplace_back(std::move(kind));
    json::Object members{{"key", keyJson(change.key)}, {"change", std::move(words)}};
    if (change.ratio)
        members.emplace_back("percent", *change.ratio * Decimal(100));
    if (change.before)
        members.emplace_back("before", toJson(*change.before));
    if (change.after)
        members.emplace_back("after", toJson(*change.after));
    return members;
}

} // namespace

json::Value toJson(const PriceDiff &diff) {
    json::Array changes;
    for (const PriceChange &change : diff.changes)
        changes.push_back(changeJson(change));
    return json::Object{{"added", int(diff.added)},
                        {"removed", int(diff.removed)},
                        {"changed", int(diff.changed)},
                        {"same", int(diff.same)},
                        {"changes", std::move(changes)}};
}

std::string diffText(const PriceDiff &diff, Language language) {
    const std::string summary = text(language, "prices.diff.summary",
                                     {{"added", std::to_string(diff.added)},
                                      {"removed", std::to_string(diff.removed)},
                                      {"changed", std::to_string(diff.changed)},
                                      {"same", std::to_string(diff.same)}}) +
                                "\n";
    if (diff.changes.empty())
        return summary;
    std::vector<std::string> header;
    for (const char *column :
         {"service", "dimension", "region", "purchase", "change", "percent", "before", "after"})
        header.push_back(text(language, std::string("prices.column.") + column));
    TextTable table(std::move(header), {5});
    for (const PriceChange &change : diff.changes) {
        const Rate &any = change.before ? *change.before : *change.after;
        table.add({change.key.service, change.key.dimension, change.key.region, purchaseText(any, language),
                   kindsText(change, language), ratioText(change.ratio), sideText(change.before, language),
                   sideText(change.after, language)});
    }
    return table.text() + "\n" + summary;
}

} // namespace mitsumori
