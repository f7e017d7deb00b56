// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/aws_row.h"

#include <string>

namespace mitsumori {

/// The region code of a place: "EU (Ireland)" and "Europe (Ireland)" are eu-west-1. Unknown places stay as
/// they are, "Any", "Global" and none at all are "global".
std::string awsRegion(std::string_view location);

/// Where a product's price holds. Data transfer belongs to where it starts, or, coming from outside of AWS,
/// to where it ends.
std::string awsRegionOf(const AwsRow &product);

} // namespace mitsumori
