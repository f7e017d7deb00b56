// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/price_book.h"

#include <functional>

namespace mitsumori {

/// Price books in the order in which they are asked: what a scenario pins comes before what the program
/// brings. The books must outlive the shelf.
class PriceShelf {
  public:
    using Load = std::function<const PriceBook &(const std::string &provider)>;

    PriceShelf() = default;
    PriceShelf(const PriceBook &book) { add(book); }
    void add(const PriceBook &book) { books_.push_back(&book); }
    /// The book of each provider that no book before had an answer for, read when it is first needed.
    void addLast(Load load) { load_ = std::move(load); }

    /// The first book's rate of this key (or of region "global") that is a price, not a stated gap.
    const Rate *find(const RateKey &key) const;
    /// The book that holds this very rate, or null.
    const PriceBook *bookOf(const Rate *rate) const;
    /// All that can have rates of a provider, in the order in which they are asked.
    std::vector<const PriceBook *> booksFor(const std::string &provider) const;

  private:
    std::vector<const PriceBook *> books_;
    Load load_;
};

} // namespace mitsumori
