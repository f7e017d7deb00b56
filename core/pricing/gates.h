// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/price_book.h"

namespace mitsumori {

/// Something implausible about one rate.
struct PriceFinding {
    std::string gate; ///< "size", "spot", …: the file in core/pricing/gates
    std::string key;  ///< keyText() of the rate
    LocalText message;
};

/// A finding that was looked into and is right as it stands.
struct PriceException {
    std::string gate, pattern; ///< of keys; "*" stands for any run of characters
    LocalText reason;
};

/// "aws/Amazon EC2/m5.large/us-east-1/reserved/1y-no-upfront"
std::string keyText(const RateKey &key);

/// What all gates find, in the order of the gates and of the keys.
std::vector<PriceFinding> checkPrices(const PriceBook &book, CalendarDate today);

/// The accepted findings of our own books, from resources/price-exceptions.json.
const std::vector<PriceException> &acceptedFindings();
/// The exception that covers a finding, or null.
const PriceException *exceptionFor(const PriceFinding &finding,
                                   const std::vector<PriceException> &exceptions);

} // namespace mitsumori
