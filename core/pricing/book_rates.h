// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/price_book.h"
#include "core/pricing/rate_source.h"

namespace mitsumori {

/// The rates of a book in the order of their keys; the book must outlive it and not grow meanwhile.
class BookRates : public RateSource {
  public:
    explicit BookRates(const PriceBook &book);
    const Rate *next() override;

  private:
    std::vector<const Rate *> sorted_;
    std::size_t next_ = 0;
};

} // namespace mitsumori
