// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/aws_row.h"

#include <cstdint>

namespace mitsumori {

namespace {

struct Name {
    std::string_view name; ///< lower-case letters and digits
    AwsField field;
};

constexpr Name names[] = {
    Name{"sku", AwsField::sku},
    Name{"productfamily", AwsField::productFamily},
    Name{"location", AwsField::location},
    Name{"locationtype", AwsField::locationType},
    Name{"regioncode", AwsField::regionCode},
    Name{"servicecode", AwsField::serviceCode},
    Name{"servicename", AwsField::serviceName},
    Name{"usagetype", AwsField::usageType},
    Name{"operation", AwsField::operation},
    Name{"instancetype", AwsField::instanceType},
    Name{"instancename", AwsField::instanceName},
    Name{"operatingsystem", AwsField::operatingSystem},
    Name{"licensemodel", AwsField::licenseModel},
    Name{"preinstalledsw", AwsField::preInstalledSw},
    Name{"tenancy", AwsField::tenancy},
    Name{"capacitystatus", AwsField::capacityStatus},
    Name{"marketoption", AwsField::marketOption},
    Name{"vcpu", AwsField::vcpu},
    Name{"memory", AwsField::memory},
    Name{"gpu", AwsField::gpu},
    Name{"physicalgpu", AwsField::physicalGpu},
    Name{"gpumemory", AwsField::gpuMemory},
    Name{"databaseengine", AwsField::databaseEngine},
    Name{"databaseedition", AwsField::databaseEdition},
    Name{"deploymentoption", AwsField::deploymentOption},
    Name{"cacheengine", AwsField::cacheEngine},
    Name{"component", AwsField::component},
    Name{"fromlocation", AwsField::fromLocation},
    Name{"fromlocationtype", AwsField::fromLocationType},
    Name{"fromregioncode", AwsField::fromRegionCode},
    Name{"tolocation", AwsField::toLocation},
    Name{"tolocationtype", AwsField::toLocationType},
    Name{"toregioncode", AwsField::toRegionCode},
    Name{"offertermcode", AwsField::offerTermCode},
    Name{"ratecode", AwsField::rateCode},
    Name{"termtype", AwsField::termType},
    Name{"pricedescription", AwsField::priceDescription},
    Name{"effectivedate", AwsField::effectiveDate},
    Name{"startingrange", AwsField::startingRange},
    Name{"endingrange", AwsField::endingRange},
    Name{"unit", AwsField::unit},
    Name{"priceperunit", AwsField::pricePerUnit},
    Name{"currency", AwsField::currency},
    Name{"leasecontractlength", AwsField::leaseContractLength},
    Name{"purchaseoption", AwsField::purchaseOption},
    Name{"offeringclass", AwsField::offeringClass},
    Name{"leasecontractlengthunit", AwsField::leaseContractLengthUnit},
    Name{"description", AwsField::description},
    Name{"discountedrate", AwsField::discountedRate},
    Name{"discountedsku", AwsField::discountedSku},
    Name{"discountedservicecode", AwsField::discountedServiceCode},
    Name{"discountedusagetype", AwsField::discountedUsageType},
    Name{"discountedoperation", AwsField::discountedOperation},
    Name{"discountedregioncode", AwsField::discountedRegionCode},
    Name{"discountedinstancetype", AwsField::discountedInstanceType},
    Name{"purchaseterm", AwsField::purchaseTerm},
};

constexpr std::size_t slots = 256;
constexpr std::size_t longest = 32;

constexpr std::uint32_t addToHash(std::uint32_t hash, char c) {
    return (hash ^ static_cast<unsigned char>(c)) * 16777619u; // FNV-1a
}

constexpr std::size_t slotOf(std::uint32_t hash) {
    return (hash ^ hash >> 16) % slots;
}

/// The position in `names` plus one for each slot; taken slots push the next name on.
constexpr auto table = [] {
    std::array<unsigned char, slots> made{};
    for (std::size_t i = 0; i < std::size(names); ++i) {
        std::uint32_t hash = 2166136261u;
        for (const char c : names[i].name)
            hash = addToHash(hash, c);
        std::size_t slot = slotOf(hash);
        while (made[slot] != 0)
            slot = (slot + 1) % slots;
        made[slot] = static_cast<unsigned char>(i + 1);
    }
    return made;
}();

} // namespace

std::optional<AwsField> awsField(std::string_view name) {
    std::array<char, longest> folded; // NOLINT: filled as far as it is read
    std::size_t size = 0;
    std::uint32_t hash = 2166136261u;
    for (char c : name) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + ('a' - 'A'));
        else if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9'))
            continue;
        if (size == longest)
            return std::nullopt;
        folded[size++] = c;
        hash = addToHash(hash, c);
    }
    for (std::size_t slot = slotOf(hash); table[slot] != 0; slot = (slot + 1) % slots) {
        const Name &candidate = names[table[slot] - 1u];
        if (candidate.name == std::string_view(folded.data(), size))
            return candidate.field;
    }
    return std::nullopt;
}

} // namespace mitsumori
