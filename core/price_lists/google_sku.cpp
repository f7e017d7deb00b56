// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/google_sku.h"

#include "core/price_lists/item_json.h"

#include <algorithm>
#include <functional>

namespace mitsumori {

namespace {

GooglePricing::Step stepOf(JsonItemValue value) {
    GooglePricing::Step step;
    visitMembers(value, [&](std::string_view name, JsonItemValue member) {
        if (name == "startUsageAmount")
            step.start = textOf(member);
        else if (name == "unitPrice")
            visitMembers(member, [&](std::string_view part, JsonItemValue text) {
                if (part == "units")
                    step.units = textOf(text);
                else if (part == "nanos")
                    step.nanos = textOf(text);
                else if (part == "currencyCode")
                    step.currency = textOf(text);
            });
    });
    return step;
}

void readExpression(GooglePricing &pricing, JsonItemValue value) {
    visitMembers(value, [&](std::string_view name, JsonItemValue member) {
        if (name == "usageUnit")
            pricing.usageUnit = textOf(member);
        else if (name == "tieredRates")
            visitElements(member, [&](JsonItemValue step) { pricing.steps.push_back(stepOf(step)); });
    });
}

GooglePricing pricingOf(JsonItemValue value) {
    GooglePricing pricing;
    visitMembers(value, [&](std::string_view name, JsonItemValue member) {
        if (name == "effectiveTime" || name == "EffectiveTime")
            pricing.effectiveTime = textOf(member);
        else if (name == "pricingExpression")
            readExpression(pricing, member);
        else if (name == "aggregationInfo")
            visitMembers(member, [&](std::string_view part, JsonItemValue text) {
                if (part == "aggregationLevel")
                    pricing.aggregationLevel = textOf(text);
                else if (part == "aggregationInterval")
                    pricing.aggregationInterval = textOf(text);
            });
    });
    return pricing;
}

void readCategory(GoogleSku &sku, JsonItemValue value) {
    visitMembers(value, [&](std::string_view name, JsonItemValue member) {
        if (name == "serviceDisplayName")
            sku.service = textOf(member);
        else if (name == "resourceFamily")
            sku.resourceFamily = textOf(member);
        else if (name == "resourceGroup")
            sku.resourceGroup = textOf(member);
        else if (name == "usageType")
            sku.usageType = textOf(member);
    });
}

void read(GoogleSku &sku, std::string_view name, JsonItemValue value) {
    if (name == "name")
        sku.name = textOf(value);
    else if (name == "skuId")
        sku.skuId = textOf(value);
    else if (name == "description")
        sku.description = textOf(value);
    else if (name == "category")
        readCategory(sku, value);
    else if (name == "serviceRegions")
        visitElements(value, [&](JsonItemValue region) { sku.regions.push_back(textOf(region)); });
    else if (name == "pricingInfo") {
        sku.hasPricing = true;
        visitElements(value, [&](JsonItemValue info) { sku.pricings.push_back(pricingOf(info)); });
    } else if (name == "rate" || name == "productTaxonomy" || name == "unitInfo" || name == "valueType")
        sku.ofPricingApi = true;
}

/// A whole number, "" being its default of 0.
std::optional<Decimal> wholeOf(const std::string &text) {
    const auto number = Decimal::parse(text.empty() ? "0" : text);
    return number && number->isInteger() ? number : std::nullopt;
}

Result<Decimal> priceOf(const GooglePricing::Step &step) {
    const auto units = wholeOf(step.units), nanos = wholeOf(step.nanos);
    const TextArguments written{{"price", (step.units + " + " + step.nanos + "e-9").substr(0, 40)}};
    if (!units || !nanos || *nanos >= Decimal(1'000'000'000) || *units >= Decimal(1'000'000'000))
        return Problem{"import.row-price", {}, written, {}};
    if (units->isNegative() || nanos->isNegative())
        return Problem{"import.row-negative", {}, written, {}};
    return *units + *nanos / Decimal(1'000'000'000);
}

} // namespace

struct GoogleSkuParser::Implementation {
    simdjson::ondemand::parser parser;
};

GoogleSkuParser::GoogleSkuParser() : implementation_(std::make_unique<Implementation>()) {}
GoogleSkuParser::~GoogleSkuParser() = default;

std::optional<GoogleSku> GoogleSkuParser::parse(std::string_view text) {
    GoogleSku sku;
    const bool whole =
        visitMembers(implementation_->parser, text,
                     [&](std::string_view name, JsonItemValue value) { read(sku, name, value); });
    return whole ? std::optional(std::move(sku)) : std::nullopt;
}

std::optional<CalendarDate> beginOf(const GooglePricing &pricing) {
    return CalendarDate::parse(pricing.effectiveTime.substr(0, 10));
}

const GooglePricing *pricingOn(const GoogleSku &sku, CalendarDate today) {
    const GooglePricing *last = nullptr;
    for (const GooglePricing &pricing : sku.pricings) {
        const auto begin = beginOf(pricing);
        if (begin && *begin > today)
            continue;
        // the time line is ascending; a list put together by hand may not be
        if (last == nullptr || pricing.effectiveTime >= last->effectiveTime)
            last = &pricing;
    }
    return last;
}

Result<std::vector<Tier>> tiersOf(const GooglePricing &pricing) {
    std::vector<Tier> tiers;
    for (const GooglePricing::Step &step : pricing.steps) {
        const auto from = Decimal::parse(step.start.empty() ? "0" : step.start);
        if (!from || from->isNegative())
            return Problem{"import.row-tier", {}, {{"tier", step.start.substr(0, 40)}}, {}};
        const auto price = priceOf(step);
        if (!price)
            return price.problems();
        tiers.push_back({*from, *price});
    }
    std::ranges::sort(tiers, {}, &Tier::from);
    if (!tiers.empty() && !tiers.front().from.isZero())
        return Problem{"import.row-first-tier", {}, {{"tier", tiers.front().from.text()}}, {}};
    if (std::ranges::adjacent_find(tiers, {}, &Tier::from) != tiers.end())
        return Problem{"import.row-contradicts", {}, {}, {}};
    return tiers;
}

Result<std::string> currencyOf(const GooglePricing &pricing) {
    std::string currency = pricing.steps.empty() ? std::string() : pricing.steps.front().currency;
    const bool same = std::ranges::all_of(
        pricing.steps, [&](const GooglePricing::Step &step) { return step.currency == currency; });
    if (currency.empty() || !same)
        return Problem{"import.row-currency", {}, {}, {}};
    return currency;
}

} // namespace mitsumori
