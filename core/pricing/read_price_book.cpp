// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/reader.h"
#include "core/pricing/price_book.h"

namespace mitsumori {

namespace {

const json::Range priceRange{0, 999'999'999};

/// "tiers": ascending from 0; "price" is short for one tier.
std::vector<Tier> readTiers(json::Reader &reader, Problems &problems) {
    std::vector<Tier> tiers;
    if (reader.has("price")) {
        tiers.push_back({0, reader.number("price", 0, priceRange)});
        return tiers;
    }
    if (reader.require("tiers") == nullptr)
        return tiers;
    const json::Array &steps = reader.array("tiers");
    for (std::size_t i = 0; i < steps.size(); ++i) {
        json::Reader step(steps[i], reader.pointerTo("tiers") + "/" + std::to_string(i), problems);
        tiers.push_back({step.number("from", 0), step.requiredNumber("price", priceRange)});
        step.finish();
    }
    bool ascending = !tiers.empty() && tiers.front().from.isZero();
    for (std::size_t i = 1; i < tiers.size(); ++i)
        ascending = ascending && tiers[i - 1].from < tiers[i].from;
    if (!ascending)
        reader.fail("rate.tiers", "tiers");
    return tiers;
}

bool hasZeroPrice(const std::vector<Tier> &tiers) {
    return tiers.size() == 1 && tiers.front().price.isZero();
}

Rate readRate(const json::Value &value, const std::string &pointer, CalendarDate asOf, Problems &problems) {
    json::Reader reader(value, pointer, problems);
    Rate rate;
    rate.key = {reader.requiredString("provider"),
                reader.requiredString("service"),
                reader.requiredString("dimension"),
                reader.requiredString("region"),
                reader.word("purchase", purchaseOptions(), "on-demand"),
                reader.string("term")};
    const std::string unit = reader.requiredString("unit");
    if (const auto known = Unit::parse(unit))
        rate.unit = *known;
    else if (reader.has("unit"))
        reader.fail("rate.unit", "unit", {{"unit", unit.substr(0, 40)}});
    const std::size_t before = problems.size();
    rate.tiers = readTiers(reader, problems);
    const bool tiersRead = problems.size() == before;
    rate.freeAllowance = reader.number("free", 0);
    rate.increment = reader.number("increment", 0);
    rate.minimum = reader.number("minimum", 0);
    if (reader.require("source") != nullptr)
        rate.source = reader.localText("source");
    rate.asOf = reader.date("asOf", asOf);
    rate.state = *priceStateFromCode(
        reader.word("state", {"listed", "derived", "assumed", "free", "missing", "expired"}, "listed"));
    if (tiersRead && hasZeroPrice(rate.tiers) && rate.state != PriceState::free)
        reader.fail("rate.zero", "state");
    reader.finish();
    return rate;
}

} // namespace

Result<PriceBook> readPriceBook(const json::Value &tree, const std::string &pointer) {
    Problems problems;
    json::Reader reader(tree, pointer, problems);
    if (!reader.isObject())
        return problems;
    reader.word("format", {"mitsumori-prices"}, "mitsumori-prices");
    reader.integer("version", 1, 1, 1);
    PriceBook book;
    book.id = reader.requiredString("id");
    reader.require("asOf");
    book.asOf = reader.date("asOf", {});
    const json::Array &rates = reader.array("rates");
    reader.require("rates");
    for (std::size_t i = 0; i < rates.size(); ++i) {
        const std::string place = reader.pointerTo("rates") + "/" + std::to_string(i);
        const std::size_t before = problems.size();
        Rate rate = readRate(rates[i], place, book.asOf, problems);
        if (problems.size() == before && !book.add(std::move(rate)))
            problems.push_back({"rate.twice", place, {}, {}});
    }
    reader.finish();
    if (!problems.empty())
        return problems;
    return book;
}

} // namespace mitsumori
