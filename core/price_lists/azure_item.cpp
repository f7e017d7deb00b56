// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/azure_item.h"

#include "core/price_lists/item_json.h"

#include <array>

namespace mitsumori {

namespace {

struct Member {
    std::string_view name;
    std::string AzureItem::*text;
};
constexpr std::array members{
    Member{"currencyCode", &AzureItem::currencyCode},
    Member{"tierMinimumUnits", &AzureItem::tierMinimumUnits},
    Member{"reservationTerm", &AzureItem::reservationTerm},
    Member{"retailPrice", &AzureItem::retailPrice},
    Member{"armRegionName", &AzureItem::armRegionName},
    Member{"location", &AzureItem::location},
    Member{"effectiveStartDate", &AzureItem::effectiveStartDate},
    Member{"effectiveEndDate", &AzureItem::effectiveEndDate},
    Member{"meterId", &AzureItem::meterId},
    Member{"meterName", &AzureItem::meterName},
    Member{"skuId", &AzureItem::skuId},
    Member{"productName", &AzureItem::productName},
    Member{"skuName", &AzureItem::skuName},
    Member{"serviceName", &AzureItem::serviceName},
    Member{"unitOfMeasure", &AzureItem::unitOfMeasure},
    Member{"type", &AzureItem::type},
    Member{"armSkuName", &AzureItem::armSkuName},
};

AzurePlan planOf(JsonItemValue value) {
    AzurePlan plan;
    visitMembers(value, [&](std::string_view name, JsonItemValue member) {
        if (name == "term")
            plan.term = textOf(member);
        else if (name == "retailPrice")
            plan.price = textOf(member);
    });
    return plan;
}

void read(AzureItem &item, std::string_view name, JsonItemValue value) {
    if (name == "savingsPlan")
        return visitElements(value, [&](JsonItemValue plan) { item.plans.push_back(planOf(plan)); });
    for (const Member &member : members)
        if (member.name == name)
            item.*member.text = textOf(value);
}

} // namespace

std::string AzureItem::key() const {
    return "meter " + meterId + ", SKU " + skuId + (armRegionName.empty() ? "" : ", ") + armRegionName;
}

struct AzureItemParser::Implementation {
    simdjson::ondemand::parser parser;
};

AzureItemParser::AzureItemParser() : implementation_(std::make_unique<Implementation>()) {}
AzureItemParser::~AzureItemParser() = default;

std::optional<AzureItem> AzureItemParser::parse(std::string_view text) {
    AzureItem item;
    const bool whole =
        visitMembers(implementation_->parser, text,
                     [&](std::string_view name, JsonItemValue value) { read(item, name, value); });
    return whole ? std::optional(std::move(item)) : std::nullopt;
}

Result<Decimal> checkedPrice(const std::string &text) {
    const auto price = Decimal::parse(text);
    if (!price)
        return Problem{"import.row-price", {}, {{"price", text.substr(0, 40)}}, {}};
    if (price->isNegative())
        return Problem{"import.row-negative", {}, {{"price", text.substr(0, 40)}}, {}};
    return *price;
}

std::optional<Problem> wrongIn(const AzureItem &item) {
    if (item.meterId.empty() || item.skuId.empty() || item.serviceName.empty())
        return Problem{"import.row-identity", {}, {}, {}};
    if (item.currencyCode.empty())
        return Problem{"import.row-currency", {}, {}, {}};
    if (const auto price = checkedPrice(item.retailPrice); !price)
        return price.problems().front();
    const auto tier = Decimal::parse(item.tierMinimumUnits);
    if (!tier || tier->isNegative())
        return Problem{"import.row-tier", {}, {{"tier", item.tierMinimumUnits.substr(0, 40)}}, {}};
    for (const std::string *date : {&item.effectiveStartDate, &item.effectiveEndDate})
        if (!dayOf(*date) && !(date->empty() && date == &item.effectiveEndDate))
            return Problem{"import.row-date", {}, {{"date", date->substr(0, 40)}}, {}};
    for (const AzurePlan &plan : item.plans)
        if (const auto price = checkedPrice(plan.price); !price)
            return price.problems().front();
    return std::nullopt;
}

std::optional<CalendarDate> dayOf(std::string_view timestamp) {
    if (timestamp.size() > 10 && timestamp[10] != 'T')
        return std::nullopt;
    return CalendarDate::parse(timestamp.substr(0, 10));
}

} // namespace mitsumori
