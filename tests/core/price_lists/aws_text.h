// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pieces_source.h"

#include <string>
#include <vector>

/// Small AWS lists of our own making, with ' for ".
namespace mitsumori::test::aws {

inline std::string joined(const std::vector<std::string> &parts) {
    std::string text;
    for (const std::string &part : parts)
        text += (text.empty() || part.empty() ? "" : ",\n") + part;
    return text;
}

/// `attributes`: "'vcpu': '4', …".
inline std::string product(const std::string &sku, const std::string &family, const std::string &attributes) {
    return "'" + sku + "': {'sku': '" + sku + "', 'productFamily': '" + family + "', 'attributes': {" +
           attributes + "}}";
}

/// An EC2 machine in Tokyo, plain but for `more` (which may repeat a member: the last one holds).
inline std::string machine(const std::string &sku, const std::string &type, const std::string &more = "") {
    return product(
        sku, "Compute Instance",
        "'servicecode': 'AmazonEC2', 'regionCode': 'ap-northeast-1', 'instanceType': '" + type +
            "', 'vcpu': '4', 'memory': '16 GiB', 'tenancy': 'Shared', 'operatingSystem': 'Linux', "
            "'licenseModel': 'No License required', 'preInstalledSw': 'NA', 'capacitystatus': 'Used', "
            "'usagetype': 'APN1-BoxUsage:" +
            type + "', 'operation': 'RunInstances'" + (more.empty() ? "" : ", " + more));
}

/// `range`: "0-100", "100-Inf", or empty for none.
inline std::string price(const std::string &amount, const std::string &unit = "Hrs",
                         const std::string &range = "0-Inf", const std::string &currency = "USD") {
    static int number = 0;
    const std::size_t dash = range.find('-');
    return "'R" + std::to_string(++number) + "': {'rateCode': 'R', 'description': 'words for " + unit +
           "', " +
           (range.empty() ? ""
                          : "'beginRange': '" + range.substr(0, dash) + "', 'endRange': '" +
                                range.substr(dash + 1) + "', ") +
           "'unit': '" + unit + "', 'appliesTo': [], 'pricePerUnit': {'" + currency + "': '" + amount + "'}}";
}

inline std::string offer(const std::string &sku, const std::vector<std::string> &prices,
                         const std::string &term = "", const std::string &date = "2024-05-01T00:00:00Z",
                         const std::string &code = "JRTCKXETXF") {
    return "'" + sku + "." + code + "': {'offerTermCode': '" + code + "', 'sku': '" + sku +
           "', 'effectiveDate': '" + date + "', 'priceDimensions': {" + joined(prices) +
           "}, 'termAttributes': {" + term + "}}";
}

inline std::string term(const std::string &length, const std::string &option,
                        const std::string &offeringClass = "standard") {
    return "'LeaseContractLength': '" + length + "', 'PurchaseOption': '" + option + "', 'OfferingClass': '" +
           offeringClass + "'";
}

/// All offers of one SKU.
inline std::string offers(const std::string &sku, const std::vector<std::string> &all) {
    return "'" + sku + "': {" + joined(all) + "}";
}
/// One SKU with one on-demand price.
inline std::string sold(const std::string &sku, const std::string &amount, const std::string &unit = "Hrs") {
    return offers(sku, {offer(sku, {price(amount, unit)})});
}

inline const std::string header =
    "'formatVersion': 'v1.0', 'disclaimer': 'none', 'offerCode': 'AmazonEC2', 'version': '20240528203522', "
    "'publicationDate': '2024-05-28T20:35:22Z'";

inline std::string list(const std::vector<std::string> &products, const std::vector<std::string> &onDemand,
                        const std::vector<std::string> &reserved = {}, const std::string &head = header) {
    return asJson("{" + head + ",\n'products': {" + joined(products) + "},\n'terms': {'OnDemand': {" +
                  joined(onDemand) + "}" +
                  (reserved.empty() ? "" : ", 'Reserved': {" + joined(reserved) + "}") +
                  "}, 'attributesList': {}}\n");
}

/// Rows enough for one bad one not to matter: "fill0" … at 1 USD.
inline void fill(std::vector<std::string> &products, std::vector<std::string> &onDemand, int count = 200) {
    for (int i = 0; i < count; ++i) {
        const std::string sku = "FILL" + std::to_string(i);
        products.push_back(
            product(sku, "Fee",
                    "'servicecode': 'AmazonS3', 'regionCode': 'eu-west-1', 'usagetype': 'EU-fill" +
                        std::to_string(i) + "', 'operation': ''"));
        onDemand.push_back(sold(sku, "1", "Requests"));
    }
}

} // namespace mitsumori::test::aws
