// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/aws_row.h"
#include "core/price_lists/aws_usage_type.h"
#include "core/pricing/rate.h"

#include <string>

namespace mitsumori {

/// What an instance of EC2, RDS, ElastiCache or SageMaker is called. Products of offer files tell it in their
/// attributes, discounted prices of savings plans only in usage type and operation.
struct AwsMachine {
    std::string dimension;       ///< empty: no machine
    std::string_view passedOver; ///< a key of "import.notice.…" where it is no price of running a machine
};

AwsMachine awsMachine(std::string_view serviceCode, const AwsUsageType &usage, const AwsRow &row);

/// "4", "1,952 GiB", "8"; empty where neither processors nor memory are told.
std::optional<MachineSize> awsMachineSize(const AwsRow &row);

} // namespace mitsumori
