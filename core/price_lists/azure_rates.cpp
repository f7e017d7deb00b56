// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/azure_rates.h"

#include "core/price_lists/vendor_unit.h"

#include <algorithm>
#include <map>
#include <set>

namespace mitsumori {

namespace {

/// The rows of one meter and SKU by their first unit.
struct Steps {
    std::map<Decimal, AzureRow> rows;
    bool contradicts = false;

    bool isZero() const {
        return std::ranges::all_of(rows, [](const auto &row) { return row.second.price.isZero(); });
    }
    CalendarDate newest() const {
        CalendarDate date{1, 1, 1};
        for (const auto &[from, row] : rows)
            date = std::max(date, row.start);
        return date;
    }
    bool costsTheSame(const Steps &other) const {
        return std::ranges::equal(rows, other.rows, [](const auto &a, const auto &b) {
            return a.first == b.first && a.second.price == b.second.price &&
                   a.second.unitOfMeasure == b.second.unitOfMeasure;
        });
    }
    const AzureRow &first() const { return rows.begin()->second; }
};

std::string keyOf(const AzureRow &row, const RateKey &key) {
    return "meter " + row.meterId + ", SKU " + row.skuId + ", " + key.region;
}

void put(Steps &steps, const AzureRow &row, ImportSink &sink) {
    const auto [place, fresh] = steps.rows.try_emplace(row.from, row);
    if (fresh)
        return;
    AzureRow &known = place->second;
    const bool newer = row.start > known.start, same = row.start == known.start;
    if (same && row.price == known.price && row.unitOfMeasure == known.unitOfMeasure)
        return sink.notice("repeated");
    if (same && !row.price.isZero() && !known.price.isZero()) {
        steps.contradicts = true;
        return;
    }
    sink.notice(same ? "zero-price" : "superseded");
    if (newer || (same && known.price.isZero()))
        known = row;
}

std::vector<Steps> stepsOf(const RateKey &key, const std::vector<AzureRow> &rows, ImportSink &sink) {
    std::map<std::pair<std::string, std::string>, Steps> byMeter;
    for (const AzureRow &row : rows)
        put(byMeter[{row.meterId, row.skuId}], row, sink);
    std::vector<Steps> all;
    for (auto &[meter, steps] : byMeter) {
        if (steps.contradicts)
            sink.refuse(keyOf(steps.first(), key), {"import.row-contradicts", {}, {}, {}});
        else if (!steps.first().from.isZero())
            sink.refuse(keyOf(steps.first(), key),
                        {"import.row-first-tier", {}, {{"tier", steps.first().from.text()}}, {}});
        else
            all.push_back(std::move(steps));
    }
    return all;
}

/// Zeros beside a price and meters that cost the same are dropped.
std::vector<Steps> withoutRepeats(std::vector<Steps> all, ImportSink &sink) {
    const bool anyPrice = std::ranges::any_of(all, [](const Steps &steps) { return !steps.isZero(); });
    std::vector<Steps> kept;
    for (Steps &steps : all) {
        const bool zero = anyPrice && steps.isZero();
        const bool known =
            std::ranges::any_of(kept, [&](const Steps &other) { return other.costsTheSame(steps); });
        if (zero || known)
            sink.notice(zero ? "zero-price" : "same-price");
        else
            kept.push_back(std::move(steps));
    }
    return kept;
}

/// A machine has one price: the newest.
void keepNewest(const RateKey &key, std::vector<Steps> &all, ImportSink &sink) {
    std::ranges::stable_sort(all, [](const Steps &a, const Steps &b) { return a.newest() > b.newest(); });
    if (all[0].newest() == all[1].newest()) {
        sink.refuse(keyOf(all[0].first(), key),
                    {"import.row-two-prices", {}, {{"other", all[1].first().meterId}}, {}});
        all.clear();
        return;
    }
    sink.notice("superseded", all.size() - 1);
    all.resize(1);
}

ListedRate rateOf(const RateKey &key, const std::string &currency, const Steps &steps, const Unit &unit) {
    ListedRate listed;
    listed.rate.key = key;
    listed.rate.unit = unit;
    const AzureRow &first = steps.first();
    if (first.months > 0) {
        listed.rate.upfront = Upfront{first.price, first.months};
        listed.rate.tiers = {{0, 0}};
    } else {
        for (const auto &[from, row] : steps.rows)
            listed.rate.tiers.push_back({from, row.price});
    }
    listed.rate.state = steps.isZero() ? PriceState::free : PriceState::listed;
    listed.rate.sku = first.skuId + " " + first.meterId;
    listed.description = first.description;
    listed.vendorUnit = first.unitOfMeasure;
    listed.currency = currency;
    return listed;
}

} // namespace

void addAzureRates(const RateKey &key, const std::string &currency, const std::vector<AzureRow> &rows,
                   ImportSink &sink) {
    std::vector<Steps> all = withoutRepeats(stepsOf(key, rows, sink), sink);
    if (all.size() > 1 && key.service == "Azure Virtual Machines")
        keepNewest(key, all, sink);
    std::set<std::string> skus;
    for (const Steps &steps : all)
        skus.insert(steps.first().skuId);
    for (const Steps &steps : all) {
        const AzureRow &first = steps.first();
        // the unit of a reservation's row is its meter's, the price that of the term of one machine or block
        const auto unit =
            first.months > 0 ? Unit::parse("hour") : vendorUnit(Vendor::azure, first.unitOfMeasure);
        if (!unit) {
            sink.notice("unit", steps.rows.size());
            continue;
        }
        RateKey own = key;
        if (all.size() > 1)
            own.dimension +=
                " (" + (skus.size() == all.size() ? first.skuId : first.skuId + " " + first.meterId) + ")";
        sink.add(rateOf(own, currency, steps, *unit));
    }
}

} // namespace mitsumori
