// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/google_reader.h"

#include "core/price_lists/google_machines.h"
#include "core/price_lists/google_rates.h"
#include "core/price_lists/item_pages.h"
#include "core/price_lists/list_facts.h"
#include "core/price_lists/sorted_rows.h"
#include "core/price_lists/vendor_unit.h"

#include <algorithm>
#include <set>

namespace mitsumori {

namespace {

/// SKUs of "services/6F81-5844-456A/skus/…" that do not name their service.
std::string serviceOf(const GoogleSku &sku) {
    return sku.service.empty() ? sku.name.substr(0, sku.name.find("/skus/")) : sku.service;
}

/// "Compute, GPU, OnDemand"; over what steps accumulate where the list says it.
std::string wordsOf(const GoogleSku &sku, const GooglePricing &pricing) {
    std::string text;
    for (const std::string *part : {&sku.resourceFamily, &sku.resourceGroup, &sku.usageType,
                                    &pricing.aggregationLevel, &pricing.aggregationInterval})
        if (!part->empty())
            text += (text.empty() ? "" : ", ") + *part;
    return text;
}

} // namespace

struct GoogleReader::Implementation {
    const ImportRequest &request;
    ImportSink &sink;
    GoogleSkuParser parser;
    GoogleMachines machines;
    SortedRows rows;
    std::uint64_t skus = 0;
    ListFacts facts;
    std::set<std::string> services{}; ///< at most two: whether there is only one

    /// The pricing to take, or null after a notice.
    const GooglePricing *current(const GoogleSku &sku) {
        for (const GooglePricing &pricing : sku.pricings)
            if (const auto begin = beginOf(pricing); begin && *begin > request.today)
                facts.later(*begin);
        const GooglePricing *pricing = pricingOn(sku, request.today);
        std::string_view notice;
        if (pricing == nullptr)
            notice = sku.pricings.empty() ? "gcp-unpriced" : "later";
        else if (pricing->steps.empty())
            notice = "gcp-unpriced";
        // steps that start anew each day cannot be told from a month's usage
        else if (pricing->steps.size() > 1 && pricing->aggregationInterval == "DAILY")
            notice = "gcp-daily-tiers";
        else if (!vendorUnit(Vendor::gcp, pricing->usageUnit))
            notice = "unit";
        else if (!purchaseOf(sku.usageType))
            notice = "term-type";
        if (notice.empty())
            return pricing;
        sink.notice(notice);
        return nullptr;
    }

    void take(const GoogleSku &sku, const GooglePricing &pricing) {
        const auto tiers = tiersOf(pricing);
        const auto currency = currencyOf(pricing);
        if (!tiers || !currency)
            return sink.refuse("SKU " + sku.skuId,
                               tiers ? currency.problems().front() : tiers.problems().front());
        const GooglePurchase purchase = *purchaseOf(sku.usageType);
        const CalendarDate begin = beginOf(pricing).value_or(CalendarDate{1, 1, 1});
        const std::string service = serviceOf(sku);
        const Unit unit = *vendorUnit(Vendor::gcp, pricing.usageUnit);
        const std::set<std::string> places(sku.regions.begin(), sku.regions.end());
        for (const std::string &region : places) {
            if (!facts.wants(region)) {
                sink.notice("other-region");
                continue;
            }
            const RateKey key{"gcp", service, sku.description, region, purchase.purchase, purchase.term};
            rows.add({key.service, key.dimension, key.region, key.purchase, key.term, *currency},
                     {sku.skuId, pricing.usageUnit, tiersText(*tiers), begin.text(), wordsOf(sku, pricing)});
            machines.add(sku, key, *currency, unit, *tiers, begin);
            facts.took(region, begin);
            if (services.size() < 2)
                services.insert(service);
        }
    }
};

GoogleReader::GoogleReader(const ImportRequest &request, ImportSink &sink)
    : implementation_(
          new Implementation{request, sink, {}, {}, SortedRows(request.library), 0, ListFacts(request)}) {}
GoogleReader::~GoogleReader() = default;

bool GoogleReader::add(std::string_view text) {
    Implementation &my = *implementation_;
    my.sink.countRow();
    ++my.skus;
    const auto sku = my.parser.parse(text);
    if (sku && sku->ofPricingApi && !sku->hasPricing)
        return false;
    if (!sku)
        my.sink.refuse("SKU " + std::to_string(my.skus), {"import.row-json", {}, {}, {}});
    else if (sku->skuId.empty() || sku->description.empty() || serviceOf(*sku).empty())
        my.sink.refuse("SKU " + sku->skuId, {"import.row-identity", {}, {}, {}});
    else if (sku->regions.empty())
        my.sink.refuse("SKU " + sku->skuId, {"import.row-region", {}, {}, {}});
    else if (const GooglePricing *pricing = my.current(*sku))
        my.take(*sku, *pricing);
    return true;
}

Result<ReadList> GoogleReader::finish(const std::function<bool()> &goesOn) {
    Implementation &my = *implementation_;
    const bool whole = my.rows.eachGroup(goesOn, [&](const SortedRows::Group &group) {
        const SortedRows::Fields &key = group.key;
        std::vector<GoogleRow> rows;
        for (const SortedRows::Fields &fields : group.rows)
            rows.push_back(
                {fields[0], fields[1], fields[4], tiersFromText(fields[2]), *CalendarDate::parse(fields[3])});
        addGoogleRates({"gcp", key[0], key[1], key[2], key[3], key[4]}, key[5], rows, my.sink);
        for (std::uint64_t i = 0; i < group.dropped; ++i)
            my.sink.refuse(key[1] + ", " + key[2], {"import.row-too-many", {}, {}, {}});
    });
    if (!whole)
        return Problem{"import.cancelled", {}, {}, {}};
    my.machines.compose(my.sink);
    return my.facts.of(my.services.size() == 1 ? *my.services.begin() : "Cloud Billing Catalog", my.skus);
}

Result<ReadList> readGoogleList(InputFiles &files, const ImportRequest &request, ImportSink &sink) {
    static constexpr std::array<std::string_view, 3> patterns{"/skus/#", "/#", "/prices/#"};
    GoogleReader reader(request, sink);
    bool known = true;
    const auto add = [&](std::string_view sku) { return known = reader.add(sku); };
    if (Problems problems = walkPages(files, patterns, "import.google-shape", add); !problems.empty())
        return problems;
    if (!known)
        return Problem{"import.google-pricing-api", {}, {}, {}};
    return reader.finish([&] { return files.goesOn(); });
}

} // namespace mitsumori
