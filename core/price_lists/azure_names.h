// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/azure_item.h"
#include "core/pricing/rate.h"

namespace mitsumori {

/// What an item of the list sells, in our terms.
struct AzureOffer {
    std::string_view notice; ///< passed over: the key of the notice; the rest is empty then
    RateKey key;
    int months = 0; ///< a reservation's term; its price is for all of it
};

/// Reads kind, operating system and product line from where Azure tells them: type, and words in productName
/// and skuName.
AzureOffer offerOf(const AzureItem &item);

/// "1 Year" -> 12, "3 Years" -> 36; 0 for other texts.
int monthsOfTerm(std::string_view term);
/// 12 -> "1y"
std::string termOfMonths(int months);

} // namespace mitsumori
