// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/price_book.h"

namespace mitsumori {

bool PriceBook::add(Rate rate) {
    if (index_.contains(rate.key))
        return false;
    rates_.push_back(std::move(rate));
    index_.emplace(rates_.back().key, &rates_.back());
    return true;
}

const Rate *PriceBook::find(const RateKey &key) const {
    if (const auto found = index_.find(key); found != index_.end())
        return found->second;
    RateKey global = key;
    global.region = "global";
    const auto found = index_.find(global);
    return found == index_.end() ? nullptr : found->second;
}

PriceBook &PriceBook::operator=(const PriceBook &other) {
    if (this == &other)
        return *this;
    id = other.id;
    asOf = other.asOf;
    rates_ = other.rates_;
    index_.clear(); // the index points into this book's own rates
    for (const Rate &rate : rates_)
        index_.emplace(rate.key, &rate);
    return *this;
}

} // namespace mitsumori
