// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/index_file.h"
#include "core/price_lists/price_list.h"
#include "core/price_lists/rate_codec.h"
#include "core/price_lists/sqlite.h"

#include <functional>

namespace mitsumori {

/// The SQLite file of a list, opened for reading.
class IndexReader {
  public:
    /// Problems: "price-list.open", "price-list.foreign" (no list of ours), "price-list.version" (of a newer
    /// program), "price-list.damaged".
    static Result<IndexReader> open(const std::filesystem::path &file);

    const PriceListInfo &info() const { return info_; }
    const ImportMark &mark() const { return mark_; }
    std::optional<SqliteStatement> prepare(const char *statement) const {
        return database_->prepare(statement);
    }

    /// A rate with what all rates of the list have in common.
    Rate emptyRate() const;
    /// The rate of the key's purchase and term among the packed rates of its item; throws PackedDamage.
    std::optional<Rate> rateAmong(std::string_view packed, const RateKey &key, std::string_view region) const;

  private:
    bool readInfo();

    std::unique_ptr<Sqlite> database_;
    PriceListInfo info_;
    LocalText source_;
    ImportMark mark_;
};

/// The rates of a list in the order of their keys: all, or those of one service. Ends early where the file is
/// damaged.
class IndexRates : public RateSource {
  public:
    using Wanted = std::function<bool(const Rate &rate, std::string_view description)>;

    /// `reader` must outlive it; `service` may be empty.
    IndexRates(const IndexReader &reader, const std::string &service);
    const Rate *next() override { return next({}); }
    /// The next rate of an item that is wanted; the rate that is shown to `wanted` has service, dimension and
    /// region only.
    const Rate *next(const Wanted &wanted);

  private:
    bool nextItem(const Wanted &wanted);

    std::string service_;
    std::optional<SqliteStatement> items_;
    ItemRates rest_{std::string_view()};
    Rate rate_;
};

} // namespace mitsumori
