// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/exchange_effect.h"

namespace mitsumori {

std::optional<Money> effectOfTenYen(const Scenario &scenario, const CloudEstimate &cloud) {
    const ExchangeRate *rate = scenario.exchangeTo(Currency::jpy);
    if (cloud.total.currency() != Currency::jpy || rate == nullptr || rate->perUsd.isZero())
        return std::nullopt;
    return cloud.total.scaled(Decimal(10) / rate->perUsd);
}

} // namespace mitsumori
