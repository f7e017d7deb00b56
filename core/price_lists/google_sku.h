// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/rate.h"
#include "core/problem.h"

#include <memory>
#include <optional>

namespace mitsumori {

/// One element of pricingInfo as it is written; numbers as their digits.
struct GooglePricing {
    struct Step {
        std::string start, units, nanos, currency;
    };
    std::string effectiveTime, usageUnit, aggregationLevel, aggregationInterval;
    std::vector<Step> steps;
};

/// One SKU of the Cloud Billing Catalog. Missing members are empty (protobuf leaves defaults out, others drop
/// keys), unknown ones are passed over; "EffectiveTime" is taken for "effectiveTime".
struct GoogleSku {
    std::string name, skuId, description, service, resourceFamily, resourceGroup, usageType;
    std::vector<std::string> regions;
    std::vector<GooglePricing> pricings;
    bool hasPricing = false;
    bool ofPricingApi = false; ///< has members of the newer Pricing API
};

/// Parses SKUs; keeps its buffers between them.
class GoogleSkuParser {
  public:
    GoogleSkuParser();
    ~GoogleSkuParser();
    /// jsonPadding bytes behind the text must be readable. Empty where it is no JSON object.
    std::optional<GoogleSku> parse(std::string_view text);

  private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

/// The last pricing that began by `today`; null where there is none.
const GooglePricing *pricingOn(const GoogleSku &sku, CalendarDate today);
/// The day from which it holds; empty where it is not told.
std::optional<CalendarDate> beginOf(const GooglePricing &pricing);

/// units + nanos / 10^9 for each step, ascending from 0. Problems: "import.row-price", "import.row-negative",
/// "import.row-tier", "import.row-first-tier", "import.row-contradicts".
Result<std::vector<Tier>> tiersOf(const GooglePricing &pricing);
/// The currency of all steps. Problem "import.row-currency": none, or several.
Result<std::string> currencyOf(const GooglePricing &pricing);

} // namespace mitsumori
