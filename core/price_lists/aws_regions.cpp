// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/aws_regions.h"

namespace mitsumori {

namespace {

struct Place {
    std::string_view location, region;
};

// lists before 2022 have no region codes; "Europe" was "EU" then
constexpr Place places[] = {
    {"US East (N. Virginia)", "us-east-1"},
    {"US East (Ohio)", "us-east-2"},
    {"US West (N. California)", "us-west-1"},
    {"US West (Oregon)", "us-west-2"},
    {"US West (Los Angeles)", "us-west-2-lax-1"},
    {"AWS GovCloud (US)", "us-gov-west-1"},
    {"AWS GovCloud (US-West)", "us-gov-west-1"},
    {"AWS GovCloud (US-East)", "us-gov-east-1"},
    {"Canada (Central)", "ca-central-1"},
    {"Canada West (Calgary)", "ca-west-1"},
    {"Mexico (Central)", "mx-central-1"},
    {"South America (Sao Paulo)", "sa-east-1"},
    {"EU (Ireland)", "eu-west-1"},
    {"EU (London)", "eu-west-2"},
    {"EU (Paris)", "eu-west-3"},
    {"EU (Frankfurt)", "eu-central-1"},
    {"EU (Zurich)", "eu-central-2"},
    {"EU (Stockholm)", "eu-north-1"},
    {"EU (Milan)", "eu-south-1"},
    {"EU (Spain)", "eu-south-2"},
    {"Africa (Cape Town)", "af-south-1"},
    {"Middle East (Bahrain)", "me-south-1"},
    {"Middle East (UAE)", "me-central-1"},
    {"Israel (Tel Aviv)", "il-central-1"},
    {"Asia Pacific (Tokyo)", "ap-northeast-1"},
    {"Asia Pacific (Seoul)", "ap-northeast-2"},
    {"Asia Pacific (Osaka)", "ap-northeast-3"},
    {"Asia Pacific (Osaka-Local)", "ap-northeast-3"},
    {"Asia Pacific (Singapore)", "ap-southeast-1"},
    {"Asia Pacific (Sydney)", "ap-southeast-2"},
    {"Asia Pacific (Jakarta)", "ap-southeast-3"},
    {"Asia Pacific (Melbourne)", "ap-southeast-4"},
    {"Asia Pacific (Malaysia)", "ap-southeast-5"},
    {"Asia Pacific (Thailand)", "ap-southeast-7"},
    {"Asia Pacific (Mumbai)", "ap-south-1"},
    {"Asia Pacific (Hyderabad)", "ap-south-2"},
    {"Asia Pacific (Hong Kong)", "ap-east-1"},
    {"Asia Pacific (Taipei)", "ap-east-2"},
    {"China (Beijing)", "cn-north-1"},
    {"China (Ningxia)", "cn-northwest-1"},
};

bool isPlaceless(std::string_view location) {
    return location.empty() || location == "Any" || location == "Global" || location == "External";
}

} // namespace

std::string awsRegion(std::string_view location) {
    if (isPlaceless(location))
        return "global";
    std::string name(location);
    if (name.starts_with("Europe ("))
        name.replace(0, 6, "EU");
    for (const Place &place : places)
        if (place.location == name)
            return std::string(place.region);
    return std::string(location);
}

std::string awsRegionOf(const AwsRow &product) {
    using enum AwsField;
    if (!product[regionCode].empty())
        return std::string(product[regionCode]);
    if (product[fromLocation].empty() && product[toLocation].empty())
        return awsRegion(product[location]);
    // from another place into an AWS region: that region's bill
    const bool incoming =
        product[fromLocationType] != "AWS Region" && product[toLocationType] == "AWS Region";
    const std::string_view code = product[incoming ? toRegionCode : fromRegionCode];
    return code.empty() ? awsRegion(product[incoming ? toLocation : fromLocation]) : std::string(code);
}

} // namespace mitsumori
