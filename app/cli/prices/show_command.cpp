// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/prices/prices.h"

namespace mitsumori::app {

int runPricesShow(const PricesRequest &) {
    return 2; // written with its room
}

} // namespace mitsumori::app
