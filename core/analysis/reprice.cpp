// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/reprice.h"

#include "core/estimate/prices.h"
#include "core/scenario/read.h"

#include <algorithm>
#include <set>

namespace mitsumori {

namespace {

RepricedLine lineOf(const CloudEstimate &cloud, const LineItem &line, Money zero) {
    RepricedLine result;
    result.cloud = cloud.cloud;
    result.line = line.id;
    result.description = line.description;
    result.totalBefore = result.totalAfter = zero;
    return result;
}

/// The same steps and allowance, whatever pack they are published for: $0.005 per 1,000 is $0.000005 each.
bool samePrice(const Rate &a, const Rate &b) {
    if (!a.unit.convertsTo(b.unit) || a.tiers.size() != b.tiers.size())
        return false;
    const auto inB = [&](Decimal count) { return a.unit.in(b.unit, count); };
    for (std::size_t i = 0; i < a.tiers.size(); ++i)
        if (inB(a.tiers[i].from) != b.tiers[i].from || b.tiers[i].price * inB(1) != a.tiers[i].price)
            return false;
    return inB(a.freeAllowance) == b.freeAllowance;
}

/// The lines of both estimates side by side; a line that has a price in only one of them stands alone.
std::vector<RepricedLine> compare(const Estimate &before, const Estimate &after, const PriceShelf &newer) {
    std::vector<RepricedLine> result;
    const Money zero(before.currency);
    for (std::size_t i = 0; i < before.clouds.size(); ++i) {
        const CloudEstimate &old = before.clouds[i], &now = after.clouds[i];
        for (const LineItem &line : now.lines) {
            RepricedLine entry = lineOf(now, line, zero);
            entry.after = line.rate;
            entry.totalAfter = line.total;
            entry.kept = newer.bookOf(line.rate) == nullptr;
            if (const LineItem *was = old.findLine(line.id)) {
                entry.before = was->rate;
                entry.totalBefore = was->total;
            }
            result.push_back(std::move(entry));
        }
        for (const LineItem &line : old.lines) {
            if (now.findLine(line.id) != nullptr)
                continue;
            RepricedLine entry = lineOf(old, line, zero);
            entry.before = line.rate;
            entry.totalBefore = line.total;
            result.push_back(std::move(entry));
        }
    }
    return result;
}

void collectRates(const Estimate &estimate, std::set<const Rate *> &rates) {
    for (const CloudEstimate &cloud : estimate.clouds)
        for (const LineItem &line : cloud.lines)
            rates.insert(line.rate);
}

/// Adds the parts of "a + b" that `names` does not have yet: pins that are pinned again keep their name.
void addNames(std::string &names, std::string_view more) {
    constexpr std::string_view between = " + ";
    while (!more.empty()) {
        const std::size_t end = std::min(more.find(between), more.size());
        const std::string part(more.substr(0, end));
        const std::string padded = std::string(between) + names + std::string(between);
        if (padded.find(std::string(between) + part + std::string(between)) == std::string::npos)
            names += (names.empty() ? "" : std::string(between)) + part;
        more.remove_prefix(std::min(end + between.size(), more.size()));
    }
}

/// Named after the books that the rates come from, dated by the newest of them.
PriceBook pinsOf(const std::set<const Rate *> &rates, const PriceShelf &shelf) {
    PriceBook pins;
    std::vector<const Rate *> sorted(rates.begin(), rates.end());
    std::sort(sorted.begin(), sorted.end(), [](const Rate *a, const Rate *b) { return a->key < b->key; });
    for (const Rate *rate : sorted) {
        if (const PriceBook *book = shelf.bookOf(rate)) {
            addNames(pins.id, book->id);
            pins.asOf = std::max(pins.asOf, book->asOf);
        }
        pins.add(*rate);
    }
    return pins;
}

} // namespace

bool RepricedLine::changesPrice() const {
    return before == nullptr || after == nullptr || totalBefore != totalAfter || !samePrice(*before, *after);
}

Result<Repricing> reprice(const json::Value &document, const Scenario &scenario, const PriceShelf &newer,
                          const EstimateOptions &options) {
    Result<Estimate> before = estimate(scenario, pricesOf(scenario), serviceMaps(), options);
    if (!before)
        return before.problems();
    PriceShelf shelf = newer;
    shelf.add(scenario.prices);
    Result<Estimate> after = estimate(scenario, shelf, serviceMaps(), options);
    if (!after)
        return after.problems();
    std::set<const Rate *> used;
    collectRates(*after, used);
    for (const Variant &variant : scenario.variants) {
        const Result<Scenario> other = readVariant(document, variant.key);
        if (!other)
            return other.problems();
        const Result<Estimate> priced =
            estimate(*other, shelf, serviceMaps(), {options.clouds, Currency::usd});
        if (!priced)
            return priced.problems();
        collectRates(*priced, used);
    }
    const std::vector<std::string> &asked = options.clouds.empty() ? scenario.clouds : options.clouds;
    for (const Rate &rate : scenario.prices.rates()) // clouds that were not asked for keep their pins
        if (std::find(asked.begin(), asked.end(), rate.key.provider) == asked.end())
            used.insert(&rate);
    Repricing result;
    result.lines = compare(*before, *after, newer);
    result.pins = pinsOf(used, shelf);
    result.before = *std::move(before);
    result.after = *std::move(after);
    return result;
}

json::Value withPins(const json::Value &document, const PriceBook &pins) {
    json::Value result = document;
    result.set("prices", toJson(pins));
    return result;
}

std::vector<RateKey> wantedRates(const Estimate &estimate) {
    std::set<RateKey> keys;
    for (const CloudEstimate &cloud : estimate.clouds) {
        for (const LineItem &line : cloud.lines)
            keys.insert(line.rate->key);
        for (const Gap &gap : cloud.gaps)
            if (!gap.key.dimension.empty())
                keys.insert(gap.key);
    }
    return {keys.begin(), keys.end()};
}

} // namespace mitsumori
