// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/import.h"
#include "core/units/unit.h"

namespace mitsumori {

/// What a vendor's price is for one of: AWS "GB-Mo", Azure "10K" or "1 GB/Month", Google "GiBy.h".
///
/// A pack stays a pack ("10K" is "10000 unit"), so that the price needs no division and tier bounds, which
/// vendors count in the same packs, stay as they are. AWS and Azure write GB and mean 2^30 bytes: they
/// become GiB. Case does not matter but for Google, whose units are UCUM. Empty for what cannot be priced.
std::optional<Unit> vendorUnit(Vendor vendor, std::string_view text);

} // namespace mitsumori
