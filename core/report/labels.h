// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"
#include "core/text/wording.h"

namespace mitsumori::report {

/// How things are called in the report.

std::string cloudLabel(const std::string &cloud);
std::string workloadLabel(const Workload &workload, Language language);
std::string categoryLabel(std::string_view category, Language language);
std::string purchaseLabel(const std::string &purchase, Language language);
std::string stateLabel(PriceState state, Language language);

/// A column's title with its unit, but not "Users (users)".
std::string withUnit(const std::string &label, const std::string &unit, Language language);
/// "24 (2027-10)": the month of the plan and of the calendar.
std::string monthLabel(const Scenario &scenario, int month, Language language);

/// What stands above a table of amounts: "AWS us-east-1 · USD, tax excluded".
std::string amountCaption(const CloudEstimate &cloud, Language language);
std::string amountCaption(Currency currency, Language language);

/// Table ids and titles name the cloud only where the estimate has more than one.
std::string idFor(const Estimate &estimate, const CloudEstimate &cloud, const std::string &id);
std::string titleFor(const Estimate &estimate, const CloudEstimate &cloud, const std::string &title);

} // namespace mitsumori::report
