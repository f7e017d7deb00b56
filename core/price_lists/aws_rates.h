// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/aws_offer.h"
#include "core/price_lists/aws_product.h"
#include "core/price_lists/import_sink.h"

#include <map>

namespace mitsumori {

/// Turns the offers of one SKU into rates, or says why not.
class AwsRates {
  public:
    /// Prices that begin after `today` are not taken.
    AwsRates(CalendarDate today, ImportSink &sink);

    /// How refused offers are named: "/terms/OnDemand/SKU" (JSON) or "SKU.CODE" (CSV).
    void setFormat(bool fromJson) { fromJson_ = fromJson; }
    /// The SKU that the next offers are of.
    void setSku(std::string sku) { sku_ = std::move(sku); }
    /// All offers of the SKU. Of those of one purchase and term the newest is taken that holds already.
    void add(const AwsProduct &product, std::vector<AwsOffer> &offers);
    void refuse(const AwsOffer &offer, const char *what);

    /// The first date after today from which an offer holds that was not taken.
    const std::optional<CalendarDate> &nextChange() const { return nextChange_; }

  private:
    void choose(std::vector<AwsOffer> &offers);
    void makeRate(const AwsOffer &offer);
    bool readTiers(const AwsOffer &offer, std::vector<AwsPrice> prices);
    bool fillTiers(const AwsOffer &offer, const std::vector<AwsPrice> &prices);
    const Unit *unitOf(std::string_view text);

    CalendarDate today_;
    ImportSink &sink_;
    bool fromJson_ = true;
    std::string sku_;
    std::map<std::string, std::optional<Unit>, std::less<>> units_;
    std::optional<CalendarDate> nextChange_;
    ListedRate listed_; ///< filled again for each rate, which saves its memory
};

} // namespace mitsumori
