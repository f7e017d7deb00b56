// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/language.h"
#include "core/units/money.h"
#include "core/units/month.h"

namespace mitsumori {

/// Figures as people read them. Everything here rounds half away from zero, and only here is anything rounded
/// for show.

/// "1,234,567.80": three-digit groups, exactly `decimals` digits behind the point.
std::string formatNumber(Decimal value, int decimals);
/// As many decimals as the value has, at most `maximum`.
std::string formatNumberShort(Decimal value, int maximum = 6);
/// "$1,370.48", "-¥12,300". `decimals` < 0: as many as a bill in this currency has.
std::string formatMoney(Money amount, int decimals = -1);
/// "+$12.30" or "-$12.30": a change.
std::string formatChange(Money amount, int decimals = -1);
/// "92.0 %" from 0.92.
std::string formatPercent(Decimal ratio, int decimals = 1);
/// 2025年11月2日 or 2 November 2025.
std::string formatDate(CalendarDate date, Language language);

/// The least number of decimals, between the currency's own and `maximum`, that shows the amount exactly;
/// `maximum` if none does. Tables use it so that printed rows add up to printed totals.
int decimalsNeeded(Money amount, int maximum = 3);

} // namespace mitsumori
