// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/advice/evidence.h"

namespace mitsumori::advice {

/// Parameters of a workload and what they are set to, in all months.
using Settings = std::vector<std::pair<std::string, Literal>>;

/// The scenario with a workload set otherwise; parameters that its kind does not have are left out.
Scenario changed(const Scenario &scenario, const Subject &subject, const Settings &settings);

/// What each cloud of the estimate would save a month on average if the workload were set otherwise; negative
/// where it would cost more, empty where either has no price.
std::vector<std::optional<Money>> monthlySavings(const Evidence &evidence, const Subject &subject,
                                                 const Settings &settings);
/// The same for any changed scenario.
std::vector<std::optional<Money>> savingsOf(const Scenario &otherwise, const Evidence &evidence,
                                            const Subject &subject);

/// The scenario's prices applied to a changed one; empty where that has no estimate.
std::optional<Estimate> priceAgain(const Evidence &evidence, const Scenario &otherwise);

/// "It would cost {amount} more a month." of a rule's text "<key>" (place: amount); empty where no cloud has
/// an amount.
LocalText amountSentence(const Evidence &evidence, const std::string &key,
                         const std::vector<std::optional<Money>> &amounts);

/// Phrases of both languages as one sentence each; empty where there are none.
LocalText sentence(const std::vector<std::string> &ja, const std::vector<std::string> &en);

std::vector<std::optional<Money>> scaled(std::vector<std::optional<Money>> amounts, Decimal factor);

} // namespace mitsumori::advice
