// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/aws_row.h"
#include "core/pricing/rate.h"

#include <string>

namespace mitsumori {

/// A product of an AWS list in our terms.
struct AwsProduct {
    std::string service, dimension, region;
    std::string apart; ///< see ListedRate::apart
    std::optional<MachineSize> machine;
    /// Why its prices are none of our business: a key of "import.notice.…"; empty: they are.
    std::string passedOver;
};

/// `offerCode`: of the list, for products that do not name their service.
///
/// The plain price of a machine (Linux, shared, no licence of its own) has the instance type as its
/// dimension; all that makes it another price is appended: "m5.xlarge Windows SQL Std Dedicated",
/// "db.t3.medium PostgreSQL Multi-AZ", "cache.t3.micro Redis", "ml.m5.xlarge Hosting". Everything else is
/// called by its usage type.
AwsProduct awsProduct(const AwsRow &row, std::string_view offerCode);

/// "AmazonS3" -> "Amazon S3"; unknown codes: AWS's name of the service, else the code.
std::string awsServiceName(std::string_view code, std::string_view name);

} // namespace mitsumori
