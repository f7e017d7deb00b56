// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

namespace mitsumori::report {

/// A price per unit in USD with all its digits, in a number cell; for graduated prices the steps as text.
Cell unitPriceCell(const Rate &rate);
/// "$0.09; $0.085 from 10,240 on"
std::string tiersText(const Rate &rate, Language language);
/// Free allowance, increment and minimum in words; empty for a plain price.
std::string billingText(const Rate &rate, Language language);
/// "spot", "reserved (1y-no-upfront)"
std::string purchaseText(const Rate &rate, Language language);

} // namespace mitsumori::report
