// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/item_group.h"

#include "core/price_lists/control.h"
#include "core/price_lists/rate_codec.h"

#include <algorithm>

namespace mitsumori {

namespace {

constexpr std::size_t mostEntries = 10'000;

} // namespace

void appendRatePart(std::string &key, std::string_view part) {
    const std::size_t start = key.size();
    key.append(part);
    replaceControls(key, ' ', start); // a NUL would also end the part early
    key.push_back('\0');
}

RateParts ratePartsOf(std::string_view key) {
    RateParts parts;
    for (std::string_view &part : parts) {
        part = key.substr(0, key.find('\0'));
        key.remove_prefix(part.size() + 1);
    }
    return parts;
}

bool ItemGroup::holds(const RateParts &parts) const {
    return !entries.empty() && parts[ratePartService] == service && parts[ratePartDimension] == dimension &&
           parts[ratePartRegion] == region;
}

bool ItemGroup::add(const RateParts &parts, std::string_view value) {
    service = parts[ratePartService];
    dimension = parts[ratePartDimension];
    region = parts[ratePartRegion];
    Unpacker in(value);
    const std::string_view apart = in.text(), description = in.text();
    if (entries.empty() || entries.back().sku != parts[ratePartSku]) {
        if (entries.size() == mostEntries)
            return false;
        entries.push_back(
            {std::string(parts[ratePartSku]), std::string(apart), std::string(description), {}});
        replaceControls(entries.back().apart, ' ');
    }
    SkuRates &entry = entries.back();
    if (entry.description.empty())
        entry.description = description;
    entry.rates += in.rest();
    return true;
}

bool ItemGroup::hasConflict() const {
    if (entries.size() < 2)
        return false;
    std::vector<std::array<std::string_view, 3>> all;
    for (const SkuRates &entry : entries)
        for (Unpacker in(entry.rates); !in.atEnd();) {
            const PackedRate rate = nextPackedRate(in);
            all.push_back({rate.purchase, rate.term, entry.sku});
        }
    std::sort(all.begin(), all.end());
    return std::adjacent_find(all.begin(), all.end(), [](const auto &a, const auto &b) {
               return a[0] == b[0] && a[1] == b[1] && a[2] != b[2];
           }) != all.end();
}

const std::string &ItemGroup::toldApartBy(const SkuRates &entry) const {
    const auto sharers = std::count_if(entries.begin(), entries.end(),
                                       [&](const SkuRates &other) { return other.apart == entry.apart; });
    return sharers == 1 ? entry.apart : entry.sku;
}

} // namespace mitsumori
