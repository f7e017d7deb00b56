// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/prices.h"

#include "core/pricing/builtin_books.h"

namespace mitsumori {

PriceShelf pricesOf(const Scenario &scenario) {
    PriceShelf shelf(scenario.prices);
    shelf.addLast(builtinBook);
    return shelf;
}

} // namespace mitsumori
