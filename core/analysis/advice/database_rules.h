// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/advice/rules.h"
#include "core/estimate/usage.h"

#include <functional>

namespace mitsumori::advice {

/// A setting of a database that departs from how vendors bill.
struct BillingRule {
    std::string rule;
    Severity severity;
    std::string_view toggle; ///< the parameter that follows the vendors when on
    std::string_view line;   ///< the line whose rate prices what is billed wrongly
    /// GB-months of one month that the bill is off by while the toggle is off; `value` gives parameters by
    /// name.
    Decimal (*quantity)(const std::function<Decimal(std::string_view)> &value);
};

/// Notes every database for which the rule matters, with the worst month's quantity and amount.
void noteBillingGaps(const BillingRule &rule, const Evidence &input, std::vector<Advice> &findings);

} // namespace mitsumori::advice
