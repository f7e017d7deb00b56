// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/book_rates.h"

#include <algorithm>

namespace mitsumori {

BookRates::BookRates(const PriceBook &book) {
    for (const Rate &rate : book.rates())
        sorted_.push_back(&rate);
    std::sort(sorted_.begin(), sorted_.end(), [](const Rate *a, const Rate *b) { return a->key < b->key; });
}

const Rate *BookRates::next() {
    return next_ < sorted_.size() ? sorted_[next_++] : nullptr;
}

} // namespace mitsumori
