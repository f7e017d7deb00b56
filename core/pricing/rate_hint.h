// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/price_shelf.h"

namespace mitsumori {

/// The rate that a key without a price most likely meant: the same dimension in another region or bought in
/// another way, else the dimension of that service whose name is nearest. Null where nothing is near. Looks
/// at every rate of the shelf.
const Rate *nearestRate(const PriceShelf &prices, const RateKey &key);

} // namespace mitsumori
