// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/write.h"
#include "core/pricing/usage_list.h"

namespace mitsumori {

namespace {

json::Value exact(Money amount) {
    return json::Number{amount.text()};
}

json::Value tiersJson(const PricedQuantity &priced) {
    json::Array tiers;
    for (const TierShare &share : priced.tiers) {
        json::Value tier;
        tier.set("from", share.from);
        tier.set("quantity", share.quantity);
        tier.set("unitPrice", share.unitPrice);
        tier.set("amount", exact(share.amount));
        tiers.push_back(std::move(tier));
    }
    return tiers;
}

json::Value lineJson(const PricedUsage::Line &line, Language language) {
    json::Value value;
    value.set("id", line.id);
    value.set("billedQuantity", line.priced.billed.value());
    value.set("amount", exact(line.priced.amount));
    value.set("tiers", tiersJson(line.priced));
    if (line.unused)
        value.set("unused", *line.unused);
    if (line.upfront)
        value.set("upfront", exact(*line.upfront));
    if (line.rate == nullptr) { // a plan's price stands in the list of usage, without a date
        value.set("source", text(language, "usage.plan.source"));
        value.set("asOf", json::Value());
        value.set("state", code(PriceState::assumed));
        return value;
    }
    value.set("source", line.rate->source.in(language));
    value.set("asOf", line.rate->asOf.text());
    value.set("state", code(line.rate->state));
    return value;
}

json::Value keyJson(const RateKey &key) {
    json::Value value;
    value.set("provider", key.provider);
    value.set("service", key.service);
    value.set("dimension", key.dimension);
    value.set("region", key.region);
    value.set("purchase", key.purchase);
    if (!key.term.empty())
        value.set("term", key.term);
    return value;
}

json::Value gapJson(const PricedUsage::Line &line) {
    json::Value value = json::Object{{"id", line.id}};
    const json::Value key = keyJson(line.key);
    for (const json::Member &member : *key.object())
        value.set(member.first, member.second);
    if (line.nearest != nullptr)
        value.set("nearest", keyJson(line.nearest->key));
    return value;
}

json::Value planJson(const PricedUsage::Plan &plan) {
    json::Value value;
    value.set("id", plan.plan->id);
    value.set("committed", exact(plan.committed));
    value.set("used", exact(plan.used));
    value.set("unused", exact(plan.unused));
    value.set("utilisation", plan.used.ratioTo(plan.committed) * 100);
    return value;
}

} // namespace

std::string usageJson(const PricedUsage &priced, Language language) {
    json::Array lines, plans, gaps;
    for (const PricedUsage::Line &line : priced.lines)
        (line.isGap() ? gaps : lines).push_back(line.isGap() ? gapJson(line) : lineJson(line, language));
    for (const PricedUsage::Plan &plan : priced.plans)
        plans.push_back(planJson(plan));
    json::Value root;
    root.set("lines", std::move(lines));
    if (!plans.empty())
        root.set("plans", std::move(plans));
    root.set("total", exact(priced.total));
    root.set("gaps", std::move(gaps));
    return json::write(root);
}

} // namespace mitsumori
