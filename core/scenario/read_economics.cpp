// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/read_parts.h"

namespace mitsumori::read {

namespace {

/// {"label", "amount", "from", "to"}: USD for the whole span.
std::vector<PeriodAmount> amounts(json::Reader &parent, std::string_view name, int months,
                                  Problems &problems) {
    std::vector<PeriodAmount> result;
    for (const auto &[key, value] : parent.object(name)) {
        json::Reader reader(value, parent.pointerTo(name) + "/" + json::escaped(key), problems);
        PeriodAmount entry;
        entry.key = key;
        entry.label = reader.localText("label");
        entry.amount = Money::of(reader.requiredNumber("amount"), Currency::usd);
        entry.from = reader.integer("from", 1, 1, months);
        entry.to = reader.integer("to", months, 1, months);
        if (entry.to < entry.from)
            reader.fail("span.order", "to", {{"from", std::to_string(entry.from)}});
        reader.finish();
        result.push_back(std::move(entry));
    }
    return result;
}

RevenuePlan plan(const std::string &key, const json::Value &value, const std::string &pointer,
                 const Scenario &known, Problems &problems) {
    json::Reader reader(value, pointer, problems);
    RevenuePlan result;
    result.key = key;
    result.label = reader.localText("label");
    result.price = Money::of(reader.requiredNumber("price"), Currency::usd);
    if (reader.has("driver")) {
        result.driver = reader.string("driver");
        if (known.findDriver(*result.driver) == nullptr)
            reader.fail("binding.driver", "driver", {{"driver", result.driver->substr(0, 80)}});
    }
    for (const auto &[month, count] : reader.object("subscribers")) {
        const std::string place = reader.pointerTo("subscribers") + "/" + json::escaped(month);
        const auto number = Decimal::parse(month);
        if (!number || !number->isInteger() || *number < Decimal(1) || *number > Decimal(known.months)) {
            problems.push_back({"month", place, {{"months", std::to_string(known.months)}}, {}});
            continue;
        }
        result.subscribers.emplace(int(number->toDouble()),
                                   json::readNumber(count, place, json::quantityRange, problems).value_or(0));
    }
    reader.finish();
    return result;
}

} // namespace

Economics economics(json::Reader &scenario, const Scenario &known, Problems &problems) {
    Economics result;
    const json::Value *tree = scenario.find("economics");
    if (tree == nullptr)
        return result;
    json::Reader reader(*tree, scenario.pointerTo("economics"), problems);
    for (const auto &[key, value] : reader.object("plans"))
        result.plans.push_back(
            plan(key, value, reader.pointerTo("plans") + "/" + json::escaped(key), known, problems));
    result.revenue = amounts(reader, "revenue", known.months, problems);
    result.otherCosts = amounts(reader, "otherCosts", known.months, problems);
    reader.finish();
    return result;
}

std::vector<ExchangeRate> exchange(json::Reader &scenario, Problems &problems) {
    std::vector<ExchangeRate> result;
    const json::Array &entries = scenario.array("exchange");
    for (std::size_t i = 0; i < entries.size(); ++i) {
        json::Reader reader(entries[i], scenario.pointerTo("exchange") + "/" + std::to_string(i), problems);
        ExchangeRate rate;
        rate.currency = *currencyFromCode(reader.word("currency", {"JPY", "EUR"}, "JPY"));
        rate.perUsd = reader.requiredNumber("perUsd", {*Decimal::parse("0.000001"), 1'000'000});
        reader.require("date");
        rate.date = reader.date("date", {});
        reader.require("source");
        rate.source = reader.localText("source");
        reader.finish();
        result.push_back(std::move(rate));
    }
    return result;
}

} // namespace mitsumori::read
