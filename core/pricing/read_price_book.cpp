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

Unit readUnit(json::Reader &reader) {
    const std::string unit = reader.requiredString("unit");
    if (const auto known = Unit::parse(unit))
        return *known;
    if (reader.has("unit"))
        reader.fail("rate.unit", "unit", {{"unit", unit.substr(0, 40)}});
    return {};
}

/// "measures" or "largestOf": an array of named values, each with its own rounding.
std::vector<Measure> readMeasures(json::Reader &rate, std::string_view key, Problems &problems) {
    std::vector<Measure> measures;
    const json::Array &entries = rate.array(key);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        json::Reader reader(entries[i], rate.pointerTo(key) + "/" + std::to_string(i), problems);
        Measure measure;
        measure.name = reader.requiredString("name");
        measure.unit = readUnit(reader);
        measure.included = reader.number("included", 0);
        measure.minimum = reader.number("minimum", 0);
        measure.increment = reader.number("increment", 0);
        measure.per = reader.number("per", 1);
        if (measure.per.isZero())
            reader.fail("rate.per", "per");
        reader.finish();
        measures.push_back(std::move(measure));
    }
    return measures;
}

std::optional<Upfront> readUpfront(json::Reader &rate, Problems &problems) {
    const json::Value *value = rate.find("upfront");
    if (value == nullptr)
        return std::nullopt;
    json::Reader reader(*value, rate.pointerTo("upfront"), problems);
    const Upfront upfront{reader.requiredNumber("fee", priceRange), reader.integer("months", 12, 1, 240)};
    reader.finish();
    return upfront;
}

std::optional<MachineSize> readMachine(json::Reader &rate, Problems &problems) {
    const json::Value *value = rate.find("machine");
    if (value == nullptr)
        return std::nullopt;
    json::Reader reader(*value, rate.pointerTo("machine"), problems);
    const MachineSize size{reader.number("vcpus", 0), reader.number("memoryGiB", 0), reader.string("gpu"),
                           reader.number("gpus", 0), reader.number("gpuMemoryGiB", 0)};
    reader.finish();
    return size;
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
    rate.unit = readUnit(reader);
    const std::size_t before = problems.size();
    rate.tiers = readTiers(reader, problems);
    const bool tiersRead = problems.size() == before;
    rate.tiersPerItem = reader.word("tiersPer", {"month", "item"}, "month") == "item";
    rate.freeAllowance = reader.number("free", 0);
    rate.allowancePool = reader.string("freePool");
    rate.increment = reader.number("increment", 0);
    rate.minimum = reader.number("minimum", 0);
    rate.measures = readMeasures(reader, "measures", problems);
    rate.largestOf = readMeasures(reader, "largestOf", problems);
    rate.upfront = readUpfront(reader, problems);
    rate.machine = readMachine(reader, problems);
    rate.rule = reader.string("rule");
    rate.sku = reader.string("sku");
    if (reader.require("source") != nullptr)
        rate.source = reader.localText("source");
    rate.asOf = reader.date("asOf", asOf);
    rate.state = *priceStateFromCode(
        reader.word("state", {"listed", "derived", "assumed", "free", "missing", "expired"}, "listed"));
    if (tiersRead && hasZeroPrice(rate.tiers) && !rate.upfront && rate.state != PriceState::free)
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
