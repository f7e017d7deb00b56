// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/prices/sources.h"
#include "core/json/write.h"
#include "core/pricing/price_text.h"
#include "core/text/text_table.h"

#include <algorithm>

namespace mitsumori::app {

namespace {

std::string smallLetters(std::string text) {
    for (char &c : text)
        if (c >= 'A' && c <= 'Z')
            c = char(c - 'A' + 'a');
    return text;
}

bool matches(const Rate &rate, const PricesRequest &request) {
    const RateKey &key = rate.key;
    const auto is = [](const std::string &wanted, const std::string &found) {
        return wanted.empty() || wanted == found;
    };
    if (!is(request.cloud, key.provider) || !is(request.service, key.service) ||
        !is(request.region, key.region) || !is(request.purchase, key.purchase) || !is(request.term, key.term))
        return false;
    const std::string names = smallLetters(key.service + " " + key.dimension);
    return std::all_of(request.words.begin(), request.words.end(), [&](const std::string &word) {
        return names.find(smallLetters(word)) != std::string::npos;
    });
}

struct Found {
    std::vector<Rate> rates;
    bool more = false;
};

/// Takes matches from one source until one more than the limit is seen.
void collect(const PriceSource &source, const PricesRequest &request, Found &found) {
    const std::size_t limit = std::size_t(request.limit);
    const auto take = [&](const Rate &rate) {
        found.more = found.more || found.rates.size() >= limit;
        if (!found.more)
            found.rates.push_back(rate);
    };
    if (const PriceList *list = source.list()) {
        if (!request.cloud.empty() && list->info().provider != request.cloud)
            return;
        const RateFilter filter{request.service, request.region, request.purchase, request.term,
                                request.words};
        for (const Rate &rate : list->search(filter, limit + 1))
            take(rate);
        return;
    }
    const std::unique_ptr<RateSource> rates = source.rates();
    while (const Rate *rate = found.more ? nullptr : rates->next())
        if (matches(*rate, request))
            take(*rate);
}

std::string foundText(const Found &found, Language language) {
    if (found.rates.empty())
        return text(language, "prices.show.none") + "\n";
    std::vector<std::string> header;
    for (const char *column :
         {"service", "dimension", "region", "purchase", "price", "billing", "state", "asOf", "source"})
        header.push_back(text(language, std::string("prices.column.") + column));
    TextTable table(std::move(header), {});
    for (const Rate &rate : found.rates) {
        std::string state = text(language, "state." + std::string(code(rate.state)));
        if (!rate.rule.empty())
            state = text(language, "prices.show.derived", {{"state", state}, {"rule", rate.rule}});
        table.add({rate.key.service, rate.key.dimension, rate.key.region, purchaseText(rate, language),
                   pricePerUnit(rate, language), billingText(rate, language), state, rate.asOf.text(),
                   rate.source.in(language)});
    }
    return table.text() + (found.more ? "\n" + text(language, "prices.show.more") + "\n" : "");
}

json::Value foundJson(const Found &found) {
    json::Array rates;
    for (const Rate &rate : found.rates)
        rates.push_back(toJson(rate));
    return json::Object{{"rates", std::move(rates)}, {"more", found.more}};
}

} // namespace

int runPricesShow(const PricesRequest &request) {
    std::vector<std::string> names = request.prices;
    names.insert(names.end(), request.lists.begin(), request.lists.end());
    if (names.empty())
        names = {"aws", "azure", "gcp"};
    const Result<std::vector<PriceSource>> sources = openSources(names, request);
    if (!sources)
        return report(sources.problems(), names.front(), request.language());
    Found found;
    for (const PriceSource &source : *sources)
        collect(source, request, found);
    return deliver(request, request.format == "json" ? json::write(foundJson(found))
                                                     : foundText(found, request.language()));
}

} // namespace mitsumori::app
