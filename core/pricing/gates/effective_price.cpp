// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/gates/gate.h"

namespace mitsumori::gates {

Decimal effectivePrice(const Rate &rate) {
    const Decimal price = rate.tiers.empty() ? Decimal(0) : rate.tiers.front().price;
    if (!rate.upfront)
        return price;
    const Unit hour = *Unit::parse("hour");
    const Decimal units = rate.unit.convertsTo(hour) ? hour.in(rate.unit, 730) : Decimal(1);
    return price + rate.upfront->fee / (units * Decimal(rate.upfront->months));
}

const Rate *onDemandOf(const PriceBook &book, const Rate &rate) {
    RateKey key = rate.key;
    key.purchase = "on-demand";
    key.term.clear();
    const Rate *found = book.find(key);
    const bool comparable = found != nullptr && found != &rate && found->unit == rate.unit &&
                            !found->tiers.empty() && !found->tiers.front().price.isZero();
    return comparable ? found : nullptr;
}

} // namespace mitsumori::gates
