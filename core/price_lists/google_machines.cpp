// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/google_machines.h"

namespace mitsumori {

namespace {

/// Cores and GPUs are sold by the hour, memory by the GiB-hour; anything else is not what it looks like.
bool fits(GooglePartKind kind, const Unit &unit) {
    return unit.text() == (kind == GooglePartKind::memory ? "GiB-hour" : "hour");
}

} // namespace

void GoogleMachines::add(const GoogleSku &sku, const RateKey &key, const std::string &currency,
                         const Unit &unit, const std::vector<Tier> &tiers, CalendarDate begin) {
    const auto part = partOf(sku);
    if (!part || !fits(part->kind, unit) || tiers.size() != 1 || tiers.front().price.isZero())
        return;
    Parts &parts = markets_[{key.region, key.purchase, key.term, currency}];
    const Price price{tiers.front().price, sku.skuId, begin};
    const auto [place, fresh] = parts.try_emplace({part->kind, part->name}, price);
    if (fresh)
        return;
    Price &known = place->second;
    if (known.sku == price.sku && begin != known.begin)
        known = begin > known.begin ? price : known;
    else if (known.price != price.price)
        known.contradicts = true;
}

const GoogleMachines::Price *GoogleMachines::find(const Parts &parts, GooglePartKind kind,
                                                  const std::string &name) {
    const auto place = parts.find({kind, name});
    return place == parts.end() || place->second.contradicts ? nullptr : &place->second;
}

std::optional<ListedRate> GoogleMachines::composed(const GoogleMachineType &type, const Parts &parts) {
    struct Share {
        Decimal count;
        GooglePartKind kind;
        std::string name;
        std::string_view words;
    };
    std::vector<Share> shares;
    if (type.wholePart)
        shares.push_back({1, GooglePartKind::whole, type.part, ""});
    else
        shares = {{type.billedVcpus, GooglePartKind::core, type.part, " core"},
                  {type.memoryGiB, GooglePartKind::memory, type.part, " GiB"}};
    if (!type.gpus.isZero())
        shares.push_back({type.gpus, GooglePartKind::gpu, type.gpuPart, " GPU"});
    ListedRate listed;
    Decimal sum;
    for (const Share &share : shares) {
        const Price *price = find(parts, share.kind, share.name);
        if (price == nullptr)
            return std::nullopt;
        sum += share.count * price->price;
        listed.description += (listed.description.empty() ? "" : " + ") + share.count.text() + " x " +
                              share.name + std::string(share.words);
        listed.rate.sku += (listed.rate.sku.empty() ? "" : " ") + price->sku;
    }
    listed.rate.tiers = {{0, sum}};
    return listed;
}

void GoogleMachines::compose(ImportSink &sink) const {
    for (const auto &[market, parts] : markets_) {
        const auto &[region, purchase, term, currency] = market;
        for (const GoogleMachineType &type : googleMachineTypes()) {
            auto listed = composed(type, parts);
            if (!listed)
                continue;
            Rate &rate = listed->rate;
            rate.key = {"gcp", "Google Compute Engine", type.name, region, purchase, term};
            rate.unit = *Unit::parse("hour");
            rate.state = PriceState::derived;
            rate.rule = "gcp-machine-from-core-and-memory";
            rate.machine = MachineSize{type.vcpus, type.memoryGiB, type.gpus.isZero() ? "" : type.gpu,
                                       type.gpus, type.gpus.isZero() ? Decimal() : type.gpuMemoryGiB};
            listed->vendorUnit = "h";
            listed->currency = currency;
            sink.add(*listed);
        }
    }
}

} // namespace mitsumori
