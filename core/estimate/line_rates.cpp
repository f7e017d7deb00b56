// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/line_series.h"
#include "core/text/catalogue.h"

#include <algorithm>

namespace mitsumori {

/// The keys under which a price may be found, the preferred first: one, or the cloud's offers for a
/// commitment's term.
std::vector<RateKey> LineBuilder::keysFor(const Series &part, const ServiceChoice *choice,
                                          std::size_t month) const {
    RateKey key{map_.cloud, "", "", place_.region, part.line.purchase, ""};
    if (choice != nullptr) {
        key.service = choice->service;
        key.dimension = choice->dimensionIn(place_.geography);
        if (!choice->purchase.empty())
            key.purchase = choice->purchase;
    }
    if (part.usage.buying == Buying::asNeeded)
        return {key};
    std::vector<RateKey> keys;
    for (const CommitmentOffer &offer : map_.commitments.at(part.usage.commitment[month].term)) {
        key.purchase = offer.purchase;
        key.term = offer.term;
        keys.push_back(key);
    }
    return keys;
}

const Rate *LineBuilder::findRate(const Series &part, const ServiceChoice *choice, std::size_t month) {
    const std::vector<RateKey> keys = keysFor(part, choice, month);
    const Rate *rate = nullptr;
    for (const RateKey &key : keys)
        if (choice != nullptr && rate == nullptr)
            rate = prices_.find(key);
    if (rate == nullptr) {
        const auto known = [&](const Gap &gap) {
            return gap.workload == part.workload.id && gap.line == part.id() && gap.key == keys.front();
        };
        if (std::none_of(gaps_.begin(), gaps_.end(), known))
            gaps_.push_back({part.workload.id, part.id(), part.usage.roleIn(month), place_.region,
                             keys.front(), int(month) + 1});
        return nullptr;
    }
    const Unit &needed = choice->each ? choice->each->unit : part.line.unit;
    if (!needed.convertsInMonthTo(rate->unit)) {
        problems_.push_back({"rate.convert",
                             "/workloads/" + part.workload.id,
                             {{"rate", rate->unit.text()}, {"needed", needed.text()}},
                             {}});
        return nullptr;
    }
    return rate;
}

LineBuilder::Chosen LineBuilder::choose(const Series &part, std::size_t month, std::size_t first) {
    const ServiceChoice *service =
        part.always != nullptr ? part.always : serviceFor(part.usage.roleIn(month));
    Chosen chosen;
    chosen.service = part.in(service);
    if ((service != nullptr && chosen.service == nullptr) ||
        (chosen.service != nullptr && chosen.service->included))
        return chosen; // this service has no such part, or does it without a charge
    chosen.rate = findRate(part, chosen.service, month);
    if (chosen.rate != nullptr)
        chosen.item =
            lineFor(part, chosen.service->service, chosen.service->label, *chosen.rate, month, first);
    return chosen;
}

LineBuilder::Chosen LineBuilder::chooseOwn(const Series &part, std::size_t month, std::size_t first) {
    const OwnUnitPrice &own = part.usage.ownPrice[month];
    Decimal usd = own.price;
    if (own.currency != "USD") {
        const ExchangeRate *exchange = scenario_.exchangeTo(*currencyFromCode(own.currency));
        if (exchange == nullptr) {
            problems_.push_back({"estimate.exchange", "/exchange", {{"currency", own.currency}}, {}});
            return {};
        }
        usd = usd / exchange->perUsd;
    }
    Rate rate;
    rate.key = {map_.cloud,    part.workload.id, own.price.text() + " " + own.currency,
                place_.region, "on-demand",      ""};
    rate.unit = part.line.unit;
    rate.tiers = {{0, usd}};
    rate.source = part.workload.note.isEmpty() ? localText("source.entered") : part.workload.note;
    rate.asOf = scenario_.date;
    rate.state = PriceState::assumed;
    for (const Rate &known : *ownRates_)
        if (known.key == rate.key)
            return {nullptr, &known, lineFor(part, known.key.service, {}, known, month, first), 1, {}, {}};
    ownRates_->push_back(std::move(rate));
    const Rate &made = ownRates_->back();
    return {nullptr, &made, lineFor(part, made.key.service, {}, made, month, first), 1, {}, {}};
}

} // namespace mitsumori
