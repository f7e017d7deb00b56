// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/price_sources_table.h"

#include "core/report/labels.h"
#include "core/report/price_text.h"
#include "core/report/tables/table_builder.h"
#include "core/report/words.h"

#include <algorithm>

namespace mitsumori::report {

namespace {

/// Each rate once, in the order of first use.
std::vector<const Rate *> usedRates(const Estimate &estimate) {
    std::vector<const Rate *> rates;
    for (const CloudEstimate &cloud : estimate.clouds)
        for (const LineItem &line : cloud.lines)
            if (line.rate != nullptr && std::find(rates.begin(), rates.end(), line.rate) == rates.end())
                rates.push_back(line.rate);
    return rates;
}

} // namespace

std::vector<Table> priceSourcesTables(const Input &input) {
    const std::vector<const Rate *> rates = usedRates(input.estimate);
    if (rates.empty())
        return {};
    const Language language = input.language;
    const Words say{language};
    TableBuilder table(language, "prices", say("prices.title"), say("prices.caption"));
    // a table too wide for the page is split and repeats its first column: the number finds the row again
    table.addColumn(say("column.number"), ColumnKind::integer);
    for (const char *const key : {"column.cloud", "column.service", "column.sku", "column.region",
                                  "column.purchase", "column.unit", "column.tiers"})
        table.addColumn(say(key));
    table.addOptionalColumn(say("column.billing"));
    for (const char *const key : {"column.source", "column.as-of", "column.state"})
        table.addColumn(say(key));
    bool marked = false;
    int number = 0;
    for (const Rate *rate : rates) {
        table.startRow();
        table.addInteger(++number);
        table.addText(cloudLabel(rate->key.provider));
        table.addText(rate->key.service);
        table.addText(rate->key.dimension);
        table.addText(rate->key.region);
        table.addText(purchaseText(*rate, language));
        table.addText(unitLabel(rate->unit.text(), language));
        table.addText(tiersText(*rate, language));
        table.addText(billingText(*rate, language));
        table.addText(rate->source.in(language));
        table.addText(rate->asOf.text());
        table.addText(stateLabel(rate->state, language));
        marked = marked || rate->state == PriceState::assumed || rate->state == PriceState::derived;
    }
    if (marked)
        table.addNote(say("prices.state-note"));
    return {table.finish()};
}

} // namespace mitsumori::report
