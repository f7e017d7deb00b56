// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/packed.h"
#include "core/pricing/rate.h"

namespace mitsumori {

/// One rate of an item, not yet unpacked but for what it is found by.
struct PackedRate {
    std::string_view purchase, term, sku, machine, rest;
};

/// Appends what a rate says besides provider, service, dimension, region, SKU, source and date, which stand
/// elsewhere.
void packRate(std::string &out, const Rate &rate);
/// The next one that packRate wrote; throws PackedDamage. `sku` is empty.
PackedRate nextPackedRate(Unpacker &in);

/// All rates of an item as they stand in the index: SKU and machine once for all rates that share them.
std::string packItem(const std::vector<PackedRate> &rates);

/// Reads the rates of an item one by one; throws PackedDamage.
class ItemRates {
  public:
    explicit ItemRates(std::string_view packed) : in_(packed) {}
    bool atEnd() const { return left_ == 0 && in_.atEnd(); }
    PackedRate next();

  private:
    Unpacker in_;
    std::uint64_t left_ = 0;
    std::string_view sku_, machine_;
};

/// Fills the members of `rate` that are packed; throws PackedDamage.
void unpackRate(const PackedRate &packed, Rate &rate);

} // namespace mitsumori
