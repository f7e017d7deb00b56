// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/aws_join.h"

namespace mitsumori {

/// The plan that a discounted price belongs to: its SKU, and, where the line tells it (CSV), term and date.
struct AwsPlanOfRate {
    std::string_view sku;
    std::string term;
    std::optional<CalendarDate> effective;
};

/// A price under a savings plan: product and offer at once. `key` names it where it is refused.
void addDiscountedRate(const AwsRow &row, const AwsPlanOfRate &plan, std::string key, AwsJoin &join,
                       ImportSink &sink);

/// "1 year No Upfront Compute Savings Plan" -> "1y-no-upfront"; empty where it says nothing of the kind.
std::string awsTermOfDescription(std::string_view description);

} // namespace mitsumori
