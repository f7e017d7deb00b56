// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/aws_offer.h"
#include "core/price_lists/aws_product.h"
#include "core/price_lists/aws_rates.h"
#include "core/price_lists/import.h"
#include "core/price_lists/import_sink.h"
#include "core/price_lists/input_files.h"
#include "core/price_lists/record_sorter.h"

#include <map>
#include <set>

namespace mitsumori {

/// Brings together what AWS keeps apart: products and their offers come in any order, are sorted by SKU on
/// disk, and leave as rates.
class AwsJoin {
  public:
    AwsJoin(const ImportRequest &request, ImportSink &sink);

    /// A product, by the SKU under which its offers stand. Repeated ones (CSV: in every line) do no harm.
    void addProduct(const AwsRow &row, std::string_view offerCode);
    /// `fromJson`: how refused offers are named, "/terms/OnDemand/SKU" or "SKU.CODE".
    void addOffer(std::string_view sku, const AwsOffer &offer);
    /// Term and date of a savings plan, whose prices in JSON only name the plan.
    struct Plan {
        std::string term;
        std::optional<CalendarDate> effective;
    };
    Plan &plan(const std::string &sku) { return plans_[sku]; }

    /// Makes the rates. False: cancelled.
    bool finish(InputFiles &files, bool fromJson);

    std::uint64_t products() const { return products_; }
    /// The only region with prices, or empty.
    std::string onlyRegion() const { return regions_.size() == 1 ? *regions_.begin() : std::string(); }
    /// The first date after today from which an offer holds that was not taken.
    const std::optional<CalendarDate> &nextChange() const { return rates_.nextChange(); }

  private:
    struct Bundle;
    void finishBundle(const Bundle &bundle);
    bool resolvePlan(AwsOffer &offer) const;

    const ImportRequest &request_;
    ImportSink &sink_;
    RecordSorter sorter_;
    AwsRates rates_;
    std::string value_;
    std::map<std::string, Plan, std::less<>> plans_;
    std::set<std::string> regions_;
    std::uint64_t products_ = 0;
};

} // namespace mitsumori
