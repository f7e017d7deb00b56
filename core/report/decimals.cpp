// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/decimals.h"

#include "core/units/format.h"

#include <algorithm>

namespace mitsumori::report {

namespace {

constexpr int mostDecimals = 3;

int mostFor(Currency currency) {
    const int own = facts(currency).decimals;
    return own == 0 ? 0 : std::max(own, mostDecimals);
}

} // namespace

int commonDecimals(std::span<const Money> amounts) {
    if (amounts.empty())
        return 0;
    const Currency currency = amounts.front().currency();
    int decimals = facts(currency).decimals;
    for (const Money &amount : amounts) {
        const int needed = decimalsNeeded(amount, mostFor(currency));
        if (amount.rounded(needed) != amount)
            return facts(currency).decimals;
        decimals = std::max(decimals, needed);
    }
    return decimals;
}

int addingDecimals(std::span<const Money> parts, Money total) {
    const int most = mostFor(total.currency());
    for (int decimals = facts(total.currency()).decimals; decimals < most; ++decimals) {
        Money sum(total.currency());
        for (const Money &part : parts)
            sum += part.rounded(decimals);
        if (sum == total.rounded(decimals))
            return decimals;
    }
    return most;
}

std::string formatRoughly(Money amount) {
    const Money hundred = Money::of(Decimal(100), amount.currency());
    const bool small = amount < hundred && Money(amount.currency()) - amount < hundred;
    return formatMoney(amount, small ? -1 : 0);
}

} // namespace mitsumori::report
