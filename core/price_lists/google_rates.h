// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/import_sink.h"

namespace mitsumori {

/// The price of one SKU in one region.
struct GoogleRow {
    std::string skuId, usageUnit, words;
    std::vector<Tier> tiers;
    CalendarDate begin;
};

/// Tiers as a field of a row: "0=0.12;1024=0.11".
std::string tiersText(const std::vector<Tier> &tiers);
std::vector<Tier> tiersFromText(std::string_view text);

/// Turns the rows that share a key and currency into rates and adds them to the sink. Of a SKU that stands
/// several times the newest holds; SKUs that share a description get their ID behind it.
void addGoogleRates(const RateKey &key, const std::string &currency, const std::vector<GoogleRow> &rows,
                    ImportSink &sink);

} // namespace mitsumori
