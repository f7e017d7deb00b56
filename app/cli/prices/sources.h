// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/prices/prices.h"
#include "core/price_lists/price_list.h"
#include "core/pricing/price_book.h"

namespace mitsumori::app {

/// Rates to read from: a built-in book, a book from a file or an imported list.
class PriceSource {
  public:
    /// "aws", "azure", "gcp": the built-in book; "*.json": a book; else the name or file of an imported list.
    static Result<PriceSource> open(const std::string &name, const PricesRequest &request);
    static PriceSource builtin(const PriceBook &book);

    /// All rates in the order of their keys; this must outlive it.
    std::unique_ptr<RateSource> rates() const;
    /// Null for an imported list.
    const PriceBook *book() const { return builtin_ != nullptr ? builtin_ : own_.get(); }
    /// Null for a book.
    const PriceList *list() const { return list_.get(); }

  private:
    const PriceBook *builtin_ = nullptr;
    std::unique_ptr<PriceBook> own_;
    std::unique_ptr<PriceList> list_;
};

/// All that are named, or the problems of all that cannot be opened.
Result<std::vector<PriceSource>> openSources(const std::vector<std::string> &names,
                                             const PricesRequest &request);

/// A price book from a file; problems carry the file's name.
Result<PriceBook> readBookFile(const std::string &path);

} // namespace mitsumori::app
