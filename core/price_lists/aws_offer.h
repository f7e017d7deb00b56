// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/packed.h"
#include "core/units/month.h"

#include <optional>
#include <string>
#include <vector>

namespace mitsumori {

/// One price of an offer, as published.
struct AwsPrice {
    std::string_view unit, description;
    bool hasRange = false; ///< upfront fees have none
    Decimal begin = 0, price = 0;
    std::optional<Decimal> end; ///< empty: without end
};

/// One way to buy one SKU, or (CSV) a part of it. The texts belong to whoever made it.
struct AwsOffer {
    enum class Kind : unsigned char { onDemand, reserved, savingsPlan };
    Kind kind = Kind::onDemand;
    std::string_view term; ///< "1y-no-upfront"; empty: `code` names the savings plan that tells
    std::string_view code; ///< offer term code; of a savings plan: the plan's SKU
    std::string_view currency;
    CalendarDate effective;
    std::vector<AwsPrice> prices;
};

void pack(std::string &out, const AwsOffer &offer);
/// Throws PackedDamage.
void unpack(Unpacker in, AwsOffer &offer);

/// "1yr", "No Upfront", "standard" -> "1y-no-upfront"; convertible ones end in "-convertible". Empty for a
/// length that is none.
std::string awsTerm(std::string_view length, std::string_view purchaseOption, std::string_view offeringClass);

/// The date of "2017-08-03T00:30:29Z" or "2017-04-01".
std::optional<CalendarDate> awsDate(std::string_view text);

/// The bounds of a price: absent ones mean none. False where they are no numbers.
bool readAwsRange(std::string_view begin, std::string_view end, AwsPrice &price);

} // namespace mitsumori
