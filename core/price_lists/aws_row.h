// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace mitsumori {

/// The columns and attributes of AWS's lists that we read; all others are passed over.
enum class AwsField : unsigned char {
    // products
    sku,
    productFamily,
    location,
    locationType,
    regionCode,
    serviceCode,
    serviceName,
    usageType,
    operation,
    instanceType,
    instanceName,
    operatingSystem,
    licenseModel,
    preInstalledSw,
    tenancy,
    capacityStatus,
    marketOption,
    vcpu,
    memory,
    gpu,
    physicalGpu,
    gpuMemory,
    databaseEngine,
    databaseEdition,
    deploymentOption,
    cacheEngine,
    component,
    fromLocation,
    fromLocationType,
    fromRegionCode,
    toLocation,
    toLocationType,
    toRegionCode,
    // prices in CSV
    offerTermCode,
    rateCode,
    termType,
    priceDescription,
    effectiveDate,
    startingRange,
    endingRange,
    unit,
    pricePerUnit,
    currency,
    leaseContractLength,
    purchaseOption,
    offeringClass,
    // savings plans
    leaseContractLengthUnit,
    description,
    discountedRate,
    discountedSku,
    discountedServiceCode,
    discountedUsageType,
    discountedOperation,
    discountedRegionCode,
    discountedInstanceType,
    purchaseTerm,
    count
};

/// JSON attributes ("preInstalledSw") and CSV columns ("Pre Installed S/W") have one name once everything but
/// letters and digits is dropped.
std::optional<AwsField> awsField(std::string_view name);

/// What a product or a line of CSV says. The texts belong to whoever made the row.
class AwsRow {
  public:
    void clear() { values_.fill({}); }
    void set(AwsField field, std::string_view value) { values_[static_cast<std::size_t>(field)] = value; }
    /// Empty where it is absent; "NA" means absent too.
    std::string_view operator[](AwsField field) const {
        const std::string_view value = values_[static_cast<std::size_t>(field)];
        return value == "NA" || value == "N/A" ? std::string_view() : value;
    }

  private:
    std::array<std::string_view, static_cast<std::size_t>(AwsField::count)> values_;
};

} // namespace mitsumori
