// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/aws_savings_plan.h"

namespace mitsumori {

namespace {

using enum AwsField;

/// The product that is discounted, as its offer file would tell it.
AwsRow discountedProduct(const AwsRow &row) {
    AwsRow product;
    product.set(sku, row[discountedSku]);
    product.set(serviceCode, row[discountedServiceCode]);
    product.set(usageType, row[discountedUsageType]);
    product.set(operation, row[discountedOperation]);
    product.set(regionCode, row[discountedRegionCode]);
    product.set(instanceType, row[discountedInstanceType]);
    return product;
}

} // namespace

void addDiscountedRate(const AwsRow &row, const AwsPlanOfRate &plan, std::string key, AwsJoin &join,
                       ImportSink &sink) {
    sink.countRow();
    const auto number = Decimal::parse(row[discountedRate]);
    const char *wrong = nullptr;
    if (!number)
        wrong = "import.number";
    else if (row[currency].empty())
        wrong = "import.no-currency";
    else if (row[discountedSku].empty() || row[discountedServiceCode].empty())
        wrong = "import.no-product";
    if (wrong != nullptr) {
        sink.refuse(std::move(key), {wrong, {}, {{"sku", std::string(row[discountedSku])}}, {}});
        return;
    }
    join.addProduct(discountedProduct(row), row[discountedServiceCode]);
    AwsOffer offer;
    offer.kind = AwsOffer::Kind::savingsPlan;
    offer.term = plan.term;
    offer.code = plan.sku;
    offer.currency = row[currency];
    if (plan.effective)
        offer.effective = *plan.effective;
    AwsPrice price;
    price.unit = row[unit];
    price.price = *number;
    offer.prices.push_back(price);
    join.addOffer(row[discountedSku], offer);
}

std::string awsTermOfDescription(std::string_view description) {
    for (const std::string_view option : {"No Upfront", "Partial Upfront", "All Upfront"})
        if (description.find(option) != description.npos)
            return awsTerm(description, option, {});
    return {};
}

} // namespace mitsumori
