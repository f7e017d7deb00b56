// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/rate.h"

namespace mitsumori {

/// A price per unit in USD with every digit that was published, cents at least: "$0.30", "$0.0000166667".
std::string unitPriceText(Decimal price);
/// "$0.09; $0.085 from 10,240 on"
std::string tiersText(const Rate &rate, Language language);
/// "$0.30 / hour", "$0.005 / 1000 request": the steps with the unit that each price is for.
std::string pricePerUnit(const Rate &rate, Language language);
/// Everything besides the steps in words (allowance and its pool, rounding, measures, what is paid at the
/// start); empty for a plain price.
std::string billingText(const Rate &rate, Language language);
/// "spot", "reserved (1y-no-upfront)"
std::string purchaseText(const Rate &rate, Language language);

} // namespace mitsumori
