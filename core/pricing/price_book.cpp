// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/price_book.h"

namespace mitsumori {

std::size_t PriceBook::Hash::operator()(const KeyView &key) const {
    std::size_t all = 0;
    for (const std::string_view part :
         {key.provider, key.service, key.dimension, key.region, key.purchase, key.term})
        all = all * 31 + std::hash<std::string_view>()(part);
    return all;
}

PriceBook::KeyView PriceBook::viewOf(const RateKey &key) {
    return {key.provider, key.service, key.dimension, key.region, key.purchase, key.term};
}

const Rate *PriceBook::lookUp(const KeyView &key) const {
    const auto found = index_.find(key);
    return found == index_.end() ? nullptr : found->second;
}

bool PriceBook::add(Rate rate) {
    if (lookUp(viewOf(rate.key)) != nullptr)
        return false;
    rates_.push_back(std::move(rate));
    index_.emplace(viewOf(rates_.back().key), &rates_.back());
    return true;
}

const Rate *PriceBook::find(const RateKey &key) const {
    if (index_.empty())
        return nullptr;
    KeyView view = viewOf(key);
    if (const Rate *rate = lookUp(view))
        return rate;
    view.region = "global";
    return lookUp(view);
}

PriceBook &PriceBook::operator=(const PriceBook &other) {
    if (this == &other)
        return *this;
    id = other.id;
    asOf = other.asOf;
    rates_ = other.rates_;
    index_.clear(); // the index points into this book's own rates
    for (const Rate &rate : rates_)
        index_.emplace(viewOf(rate.key), &rate);
    return *this;
}

} // namespace mitsumori
