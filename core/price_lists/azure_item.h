// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/problem.h"
#include "core/units/decimal.h"
#include "core/units/month.h"

#include <memory>
#include <optional>

namespace mitsumori {

/// The savings-plan price of an item: per unit of the item, never of the term.
struct AzurePlan {
    std::string term, price;
};

/// One item of the Azure Retail Prices API as it is written; numbers as their digits. Missing members are
/// empty, unknown ones are passed over.
struct AzureItem {
    std::string currencyCode, tierMinimumUnits, reservationTerm, retailPrice, armRegionName, location,
        effectiveStartDate, effectiveEndDate, meterId, meterName, skuId, productName, skuName, serviceName,
        unitOfMeasure, type, armSkuName;
    std::vector<AzurePlan> plans;

    /// The vendor's key of it, for messages: "meter 0018…, SKU DZH318Z0BQ34/02JJ, southindia".
    std::string key() const;
};

/// Parses items; keeps its buffers between them.
class AzureItemParser {
  public:
    AzureItemParser();
    ~AzureItemParser();
    /// jsonPadding bytes behind the text must be readable. Empty where it is no JSON object.
    std::optional<AzureItem> parse(std::string_view text);

  private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

/// A price as it may be: not negative and within 12 decimals. Problems "import.row-price" (missing, no
/// number) and "import.row-negative".
Result<Decimal> checkedPrice(const std::string &text);

/// What keeps an item from being a price: identity, currency, price, tier and date are checked.
std::optional<Problem> wrongIn(const AzureItem &item);

/// The day of "2026-08-31T23:59:00Z".
std::optional<CalendarDate> dayOf(std::string_view timestamp);

} // namespace mitsumori
