// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/aws_rates.h"

#include "core/price_lists/vendor_unit.h"

#include <algorithm>

namespace mitsumori {

namespace {

const Decimal pricesBelow(1'000'000'000);

const char *termType(AwsOffer::Kind kind) {
    switch (kind) {
    case AwsOffer::Kind::onDemand:
        return "OnDemand";
    case AwsOffer::Kind::reserved:
        return "Reserved";
    case AwsOffer::Kind::savingsPlan:
        return "savingsPlan";
    }
    return "";
}

const char *purchaseOf(AwsOffer::Kind kind) {
    switch (kind) {
    case AwsOffer::Kind::onDemand:
        return "on-demand";
    case AwsOffer::Kind::reserved:
        return "reserved";
    case AwsOffer::Kind::savingsPlan:
        return "savings-plan";
    }
    return "";
}

/// Of "3y-no-upfront"; terms begin with one or two digits.
int yearsOf(std::string_view term) {
    int years = 0;
    for (; !term.empty() && term.front() >= '0' && term.front() <= '9'; term.remove_prefix(1))
        years = years * 10 + (term.front() - '0');
    return years;
}

} // namespace

AwsRates::AwsRates(CalendarDate today, ImportSink &sink) : today_(today), sink_(sink) {
    listed_.rate.key.provider = "aws";
}

void AwsRates::add(const AwsProduct &product, std::vector<AwsOffer> &offers) {
    Rate &rate = listed_.rate;
    rate.key.service = product.service;
    rate.key.dimension = product.dimension;
    rate.key.region = product.region;
    rate.machine = product.machine;
    rate.sku = sku_;
    listed_.apart = product.apart;
    choose(offers);
}

/// Of the offers of one purchase and term the newest that holds already.
void AwsRates::choose(std::vector<AwsOffer> &offers) {
    const auto sameWay = [](const AwsOffer &a, const AwsOffer &b) {
        return a.kind == b.kind && a.term == b.term && a.currency == b.currency;
    };
    std::stable_sort(offers.begin(), offers.end(), [](const AwsOffer &a, const AwsOffer &b) {
        return std::tie(a.kind, a.term, a.currency, b.effective, a.code) <
               std::tie(b.kind, b.term, b.currency, a.effective, b.code);
    });
    for (std::size_t i = 0; i < offers.size();) {
        AwsOffer &offer = offers[i++];
        // CSV: the tiers of an offer come one by one
        for (; i < offers.size() && sameWay(offers[i], offer) && offers[i].code == offer.code &&
               offers[i].effective == offer.effective;
             ++i)
            offer.prices.insert(offer.prices.end(), offers[i].prices.begin(), offers[i].prices.end());
        if (offer.effective > today_) {
            sink_.notice("later");
            if (!nextChange_ || offer.effective < *nextChange_)
                nextChange_ = offer.effective;
            continue;
        }
        makeRate(offer);
        const CalendarDate taken = offer.effective;
        for (; i < offers.size() && sameWay(offers[i], offer); ++i) {
            if (offers[i].effective == taken && offers[i].code != offer.code)
                refuse(offers[i], "import.two-offers");
            else if (offers[i].effective != taken)
                sink_.notice("superseded");
        }
    }
}

void AwsRates::makeRate(const AwsOffer &offer) {
    Rate &rate = listed_.rate;
    rate.upfront.reset();
    listed_.currency = offer.currency;
    listed_.description.clear();
    rate.key.purchase = purchaseOf(offer.kind);
    rate.key.term = offer.term;
    std::vector<AwsPrice> recurring;
    for (const AwsPrice &price : offer.prices) {
        if (price.price < Decimal(0) || price.price >= pricesBelow)
            return refuse(offer, "import.price-range");
        // a fee paid once; fees among on-demand prices are ordinary prices by the piece
        if (offer.kind == AwsOffer::Kind::reserved && price.unit == "Quantity") {
            const Decimal before = rate.upfront ? rate.upfront->fee : Decimal(0);
            rate.upfront = Upfront{before + price.price, yearsOf(offer.term) * 12};
        } else {
            recurring.push_back(price);
        }
    }
    // "all upfront" may leave the hourly price of 0 out
    if (recurring.empty() && rate.upfront && rate.machine)
        recurring.push_back({"Hrs", {}, false, 0, 0, {}});
    if (readTiers(offer, std::move(recurring)))
        sink_.add(listed_);
}

/// Fills unit, tiers and state. False: refused, or noticed.
bool AwsRates::readTiers(const AwsOffer &offer, std::vector<AwsPrice> prices) {
    if (prices.empty()) {
        refuse(offer, "import.no-price");
        return false;
    }
    std::stable_sort(prices.begin(), prices.end(),
                     [](const AwsPrice &a, const AwsPrice &b) { return a.begin < b.begin; });
    bool whole = prices.front().begin.isZero() && !prices.back().end;
    for (std::size_t i = 1; i < prices.size(); ++i)
        whole = whole && prices[i - 1].end == prices[i].begin && prices[i - 1].begin < prices[i].begin &&
                prices[i].unit == prices[0].unit;
    if (!whole) {
        refuse(offer, "import.tiers");
        return false;
    }
    return fillTiers(offer, prices);
}

bool AwsRates::fillTiers(const AwsOffer &offer, const std::vector<AwsPrice> &prices) {
    Rate &rate = listed_.rate;
    rate.tiers.clear();
    bool zero = true;
    for (const AwsPrice &price : prices) {
        rate.tiers.push_back({price.begin, price.price});
        zero = zero && price.price.isZero();
    }
    rate.state = zero && !rate.upfront ? PriceState::free : PriceState::listed;
    if (rate.state == PriceState::free && (rate.machine || offer.kind != AwsOffer::Kind::onDemand)) {
        sink_.notice("structural-zero");
        return false;
    }
    const Unit *unit = unitOf(prices.front().unit);
    if (unit == nullptr) {
        sink_.notice("unit");
        return false;
    }
    rate.unit = *unit;
    listed_.vendorUnit = prices.front().unit;
    listed_.description = prices.front().description;
    return true;
}

void AwsRates::refuse(const AwsOffer &offer, const char *what) {
    const std::string key = fromJson_ ? std::string("/terms/") + termType(offer.kind) + "/" + sku_
                                      : sku_ + "." + std::string(offer.code);
    sink_.refuse(key, {what, {}, {{"sku", sku_}}, {}});
}

const Unit *AwsRates::unitOf(std::string_view text) {
    auto place = units_.find(text);
    if (place == units_.end())
        place = units_.emplace(std::string(text), vendorUnit(Vendor::aws, text)).first;
    return place->second ? &*place->second : nullptr;
}

} // namespace mitsumori
