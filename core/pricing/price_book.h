// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/value.h"
#include "core/pricing/rate.h"
#include "core/problem.h"

#include <deque>
#include <unordered_map>

namespace mitsumori {

/// A versioned set of rates. Addresses of rates stay valid as long as the book lives.
class PriceBook {
  public:
    std::string id;
    CalendarDate asOf;

    /// False where the book already has a rate of that key (nothing is changed then).
    bool add(Rate rate);
    /// The rate of exactly this key, else the same for region "global"; null where there is none.
    const Rate *find(const RateKey &key) const;
    const std::deque<Rate> &rates() const { return rates_; }

    PriceBook() = default;
    PriceBook(const PriceBook &other) { *this = other; }
    PriceBook &operator=(const PriceBook &other);
    PriceBook(PriceBook &&) = default;
    PriceBook &operator=(PriceBook &&) = default;

  private:
    std::deque<Rate> rates_;
    /// The parts of a key without a copy of them, so that "global" is looked up without making a key.
    struct KeyView {
        std::string_view provider, service, dimension, region, purchase, term;
        friend bool operator==(const KeyView &, const KeyView &) = default;
    };
    struct Hash {
        std::size_t operator()(const KeyView &key) const;
    };
    static KeyView viewOf(const RateKey &key);
    const Rate *lookUp(const KeyView &key) const;

    std::unordered_map<KeyView, const Rate *, Hash> index_; ///< the keys are those of rates_
};

/// Reads {"format":"mitsumori-prices",…}; `pointer` is where the tree stands in its file (a scenario pins a
/// book inside itself). Problems name the rate and what would be right.
Result<PriceBook> readPriceBook(const json::Value &tree, const std::string &pointer = {});

/// The members of a rate in the order of the contract; what is not said is left out.
json::Value toJson(const Rate &rate);
/// {"format":"mitsumori-prices",…} with the rates in the order of their keys.
json::Value toJson(const PriceBook &book);

} // namespace mitsumori
