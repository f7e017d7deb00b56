// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace mitsumori {

/// The parts of the key by which rates are sorted, in this order.
enum RatePart {
    ratePartCurrency,
    ratePartService,
    ratePartDimension,
    ratePartRegion,
    ratePartSku,
    rateParts
};
using RateParts = std::array<std::string_view, rateParts>;

/// As one text that sorts like its parts; control characters become spaces.
void appendRatePart(std::string &key, std::string_view part);
RateParts ratePartsOf(std::string_view key);

/// All rates of one SKU under one key.
struct SkuRates {
    std::string sku, apart, description;
    std::string rates; ///< by packRate()
};

/// The SKUs that came to one service, dimension and region.
class ItemGroup {
  public:
    std::string service, dimension, region;
    std::vector<SkuRates> entries;

    bool holds(const RateParts &parts) const;
    /// A record of the sorter. False: there are more SKUs of that name than can be true.
    bool add(const RateParts &parts, std::string_view value);
    /// Two SKUs offer the same purchase and term.
    bool hasConflict() const;
    /// What is added to the dimension of an entry to tell it from the others; its SKU where nothing else
    /// does.
    const std::string &toldApartBy(const SkuRates &entry) const;
};

} // namespace mitsumori
