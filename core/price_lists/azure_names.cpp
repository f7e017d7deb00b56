// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/azure_names.h"

#include "core/price_lists/lower_case.h"

#include <algorithm>

namespace mitsumori {

namespace {

bool holds(const std::string &text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

bool isLowPriority(const AzureItem &item) {
    return item.skuName.ends_with(" Low Priority") || item.meterName.ends_with(" Low Priority");
}

bool isSpot(const AzureItem &item) {
    return item.skuName.ends_with(" Spot") || item.meterName.ends_with(" Spot");
}

bool isMachine(const AzureItem &item) {
    return item.serviceName == "Virtual Machines" && !item.armSkuName.empty();
}

/// Other products under the name of a machine, which must not become its price.
std::string_view otherProduct(const AzureItem &item) {
    const std::string product = lowerCase(item.productName);
    if (holds(product, "cloud services") || holds(product, "cloudservices"))
        return "azure-cloud-services";
    if (holds(product, "dedicated host") || holds(product, "dedicatedhost"))
        return "dedicated-host";
    return {};
}

std::string machineName(const AzureItem &item) {
    const std::string product = " " + lowerCase(item.productName) + " ";
    std::string name = item.armSkuName;
    if (holds(product, " basic ") && !name.starts_with("Basic_"))
        name += " Basic";
    if (holds(product, " promo ") && !holds(lowerCase(name), "promo"))
        name += " Promo";
    if (holds(product, " windows "))
        name += " Windows";
    return isLowPriority(item) ? name + " Low Priority" : name;
}

/// "General Block Blob v2 - Hot LRS - LRS Write Operations"; a part that the meter's name repeats is left
/// out.
std::string meterName(const AzureItem &item) {
    std::string name = item.productName;
    if (!holds(item.meterName, item.skuName))
        name += " - " + item.skuName;
    return item.meterName.empty() ? name : name + " - " + item.meterName;
}

std::string regionName(const std::string &armRegionName) {
    return armRegionName.empty() || lowerCase(armRegionName) == "global" ? "global" : armRegionName;
}

} // namespace

int monthsOfTerm(std::string_view term) {
    const auto space = term.find(' ');
    const std::string_view word = term.substr(std::min(term.size(), space + 1));
    const auto years = space == term.npos ? std::nullopt : Decimal::parse(term.substr(0, space));
    if (!years || (word != "Year" && word != "Years"))
        return 0;
    for (const int known : {1, 2, 3, 5, 7, 10})
        if (*years == Decimal(known))
            return known * 12;
    return 0;
}

std::string termOfMonths(int months) {
    return std::to_string(months / 12) + "y";
}

AzureOffer offerOf(const AzureItem &item) {
    if (item.type == "DevTestConsumption")
        return {"azure-dev-test", {}, 0};
    const bool machine = isMachine(item);
    if (machine)
        if (const auto other = otherProduct(item); !other.empty())
            return {other, {}, 0};
    AzureOffer offer;
    offer.key.provider = "azure";
    offer.key.service = item.serviceName == "Virtual Machines" ? "Azure Virtual Machines" : item.serviceName;
    offer.key.dimension = machine ? machineName(item) : meterName(item);
    offer.key.region = regionName(item.armRegionName);
    if (item.type == "Reservation") {
        offer.months = monthsOfTerm(item.reservationTerm);
        if (offer.months == 0)
            return {"term-type", {}, 0};
        offer.key.purchase = "reserved";
        offer.key.term = termOfMonths(offer.months);
    } else if (item.type != "Consumption") {
        return {"term-type", {}, 0};
    } else if (isSpot(item) || isLowPriority(item)) {
        offer.key.purchase = "spot";
    }
    return offer;
}

} // namespace mitsumori
