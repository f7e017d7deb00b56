// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/price_basis.h"

#include "core/report/words.h"
#include "core/units/format.h"

namespace mitsumori::report {

std::string pricesText(const Estimate &estimate, Language language) {
    return Words{language}(
        estimate.priceBook.empty() ? "prices-as-of-date" : "prices-as-of",
        {{"date", formatDate(estimate.pricesAsOf, language)}, {"book", estimate.priceBook}});
}

std::string exchangeText(const Scenario &scenario, Currency currency, Language language) {
    const ExchangeRate *rate = scenario.exchangeTo(currency);
    if (currency == Currency::usd || rate == nullptr)
        return {};
    const std::string &source = rate->source.in(language);
    return Words{language}(source.empty() ? "exchange.rate-plain" : "exchange.rate",
                           {{"rate", formatNumberShort(rate->perUsd)},
                            {"currency", std::string(facts(currency).code)},
                            {"date", formatDate(rate->date, language)},
                            {"source", source}});
}

} // namespace mitsumori::report
