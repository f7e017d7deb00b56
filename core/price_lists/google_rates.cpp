// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/google_rates.h"

#include "core/price_lists/vendor_unit.h"

#include <algorithm>
#include <map>

namespace mitsumori {

namespace {

struct Held {
    const GoogleRow *row;
    bool contradicts = false;
};

std::map<std::string, Held> newestOf(const std::vector<GoogleRow> &rows, ImportSink &sink) {
    std::map<std::string, Held> bySku;
    for (const GoogleRow &row : rows) {
        const auto [place, fresh] = bySku.try_emplace(row.skuId, Held{&row});
        if (fresh)
            continue;
        Held &held = place->second;
        const bool same = row.tiers == held.row->tiers && row.usageUnit == held.row->usageUnit;
        if (row.begin != held.row->begin) {
            sink.notice("superseded");
            held = row.begin > held.row->begin ? Held{&row} : held;
        } else if (same) {
            sink.notice("repeated");
        } else {
            held.contradicts = true;
        }
    }
    return bySku;
}

} // namespace

std::string tiersText(const std::vector<Tier> &tiers) {
    std::string text;
    for (const Tier &tier : tiers)
        text += (text.empty() ? "" : ";") + tier.from.text() + "=" + tier.price.text();
    return text;
}

std::vector<Tier> tiersFromText(std::string_view text) {
    std::vector<Tier> tiers;
    while (!text.empty()) {
        const std::string_view step = text.substr(0, text.find(';'));
        const auto sign = step.find('=');
        tiers.push_back({*Decimal::parse(step.substr(0, sign)), *Decimal::parse(step.substr(sign + 1))});
        text.remove_prefix(std::min(text.size(), step.size() + 1));
    }
    return tiers;
}

void addGoogleRates(const RateKey &key, const std::string &currency, const std::vector<GoogleRow> &rows,
                    ImportSink &sink) {
    const std::map<std::string, Held> bySku = newestOf(rows, sink);
    for (const auto &[sku, held] : bySku) {
        if (held.contradicts) {
            sink.refuse("SKU " + sku + ", " + key.region, {"import.row-contradicts", {}, {}, {}});
            continue;
        }
        const GoogleRow &row = *held.row;
        ListedRate listed;
        listed.rate.key = key;
        if (bySku.size() > 1)
            listed.rate.key.dimension += " (" + sku + ")";
        listed.rate.unit = *vendorUnit(Vendor::gcp, row.usageUnit);
        listed.rate.tiers = row.tiers;
        const bool free =
            std::ranges::all_of(row.tiers, [](const Tier &tier) { return tier.price.isZero(); });
        listed.rate.state = free ? PriceState::free : PriceState::listed;
        listed.rate.sku = sku;
        listed.description = row.words;
        listed.vendorUnit = row.usageUnit;
        listed.currency = currency;
        sink.add(listed);
    }
}

} // namespace mitsumori
