// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/import_sink.h"

namespace mitsumori {

/// One step of a price with what identifies it at Azure.
struct AzureRow {
    std::string meterId, skuId, unitOfMeasure, description;
    Decimal from, price;
    CalendarDate start;
    int months = 0; ///< a reservation's term
};

/// Turns the rows that share a key and currency into rates and adds them to the sink.
///
/// Rows of one meter and SKU are its steps; of two for the same step the newer one holds. A price of zero
/// never wins over another of the same key. Several meters that still share the key: for machines the newest
/// holds, for others the dimension gets the SKU in brackets.
void addAzureRates(const RateKey &key, const std::string &currency, const std::vector<AzureRow> &rows,
                   ImportSink &sink);

} // namespace mitsumori
