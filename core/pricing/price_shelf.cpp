// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/price_shelf.h"

namespace mitsumori {

namespace {

const Rate *priceIn(const PriceBook &book, const RateKey &key) {
    const Rate *rate = book.find(key);
    return rate != nullptr && rate->state != PriceState::missing ? rate : nullptr;
}

} // namespace

const Rate *PriceShelf::find(const RateKey &key) const {
    for (const PriceBook *book : books_)
        if (const Rate *rate = priceIn(*book, key))
            return rate;
    return load_ ? priceIn(load_(key.provider), key) : nullptr;
}

const PriceBook *PriceShelf::bookOf(const Rate *rate) const {
    for (const PriceBook *book : books_)
        if (book->find(rate->key) == rate)
            return book;
    if (load_)
        if (const PriceBook &book = load_(rate->key.provider); book.find(rate->key) == rate)
            return &book;
    return nullptr;
}

std::vector<const PriceBook *> PriceShelf::booksFor(const std::string &provider) const {
    std::vector<const PriceBook *> books = books_;
    if (load_)
        books.push_back(&load_(provider));
    return books;
}

} // namespace mitsumori
