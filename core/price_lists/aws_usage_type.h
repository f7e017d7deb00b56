// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace mitsumori {

/// "APN1-BoxUsage:m5.xlarge" without its region prefix, and its two parts: "BoxUsage" and "m5.xlarge".
struct AwsUsageType {
    std::string_view plain; ///< "BoxUsage:m5.xlarge"
    std::string_view head;  ///< before the colon, or all
    std::string_view tail;  ///< behind it, or empty
};

/// Prefixes ("EU-", "APN1-", "USE2-") are taken off as they are; they do not follow the region codes.
AwsUsageType awsUsageType(std::string_view text);

/// "db.r8i.12xl" -> "db.r8i.12xlarge": savings plans shorten the sizes.
std::string awsFullSize(std::string_view instanceType);

} // namespace mitsumori
