// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/google_machine_types.h"
#include "core/price_lists/google_parts.h"
#include "core/price_lists/import_sink.h"

#include <map>
#include <tuple>

namespace mitsumori {

/// Collects the prices of machine parts and composes machines of them. Its size is that of regions times
/// families, not of the list.
class GoogleMachines {
  public:
    /// A SKU's price of one unit from `begin` on in one region; what is no part of a machine is passed over.
    void add(const GoogleSku &sku, const RateKey &key, const std::string &currency, const Unit &unit,
             const std::vector<Tier> &tiers, CalendarDate begin);
    /// Adds every machine type of every region, purchase option and currency that has all its parts.
    void compose(ImportSink &sink) const;

  private:
    struct Price {
        Decimal price;
        std::string sku;
        CalendarDate begin;
        bool contradicts = false; ///< two SKUs say different prices: none is believed
    };
    /// Where and how: region, purchase, term, currency.
    using Market = std::tuple<std::string, std::string, std::string, std::string>;
    using Parts = std::map<std::pair<GooglePartKind, std::string>, Price>;

    static const Price *find(const Parts &parts, GooglePartKind kind, const std::string &name);
    static std::optional<ListedRate> composed(const GoogleMachineType &type, const Parts &parts);

    std::map<Market, Parts> markets_;
};

} // namespace mitsumori
