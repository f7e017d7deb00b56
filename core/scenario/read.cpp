// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/read.h"

#include "core/json/parse.h"
#include "core/scenario/read_parts.h"

#include <algorithm>

namespace mitsumori {

namespace {

std::vector<std::string> cloudKeys() {
    std::vector<std::string> keys;
    for (const ServiceMap &map : serviceMaps())
        keys.push_back(map.cloud);
    return keys;
}

std::vector<LocalText> textList(json::Reader &reader, std::string_view key, Problems &problems) {
    std::vector<LocalText> result;
    const json::Array &entries = reader.array(key);
    for (std::size_t i = 0; i < entries.size(); ++i)
        result.push_back(
            json::readLocalText(entries[i], reader.pointerTo(key) + "/" + std::to_string(i), problems));
    return result;
}

void readHead(json::Reader &reader, Scenario &scenario) {
    scenario.name = reader.localText("name");
    scenario.customer = reader.localText("customer");
    scenario.author = reader.localText("author");
    scenario.number = reader.string("number");
    scenario.revision = reader.integer("revision", 1, 0, 9999);
    reader.require("date");
    scenario.date = reader.date("date", {});
    if (reader.has("validUntil"))
        scenario.validUntil = reader.date("validUntil", {});
    scenario.displayCurrency = *currencyFromCode(reader.word("currency", {"USD", "JPY", "EUR"}, "USD"));
    scenario.reportLanguage = *languageFromCode(reader.word("language", {"ja", "en"}, "ja"));
}

void readTax(json::Reader &scenario, Tax &tax, Problems &problems) {
    const json::Value *tree = scenario.find("tax");
    if (tree == nullptr)
        return;
    json::Reader reader(*tree, scenario.pointerTo("tax"), problems);
    tax.rate = reader.number("rate", 0, {0, 1});
    const std::string word = reader.word("rounding", {"down", "half-up", "up"}, "down");
    tax.rounding = word == "up"        ? TaxRounding::up
                   : word == "half-up" ? TaxRounding::halfUp
                                       : TaxRounding::down;
    reader.finish();
}

void readCalculation(json::Reader &scenario, Scenario &result, Problems &problems) {
    static const json::Value none{json::Object{}};
    const json::Value *tree = scenario.find("calculation");
    const std::size_t before = problems.size();
    json::Reader reader(tree == nullptr ? none : *tree, scenario.pointerTo("calculation"), problems);
    const std::string start = reader.string("start", result.date.text().substr(0, 7));
    if (const auto month = CalendarMonth::parse(start))
        result.start = *month;
    else
        reader.fail("month.form", "start", {{"text", start.substr(0, 40)}});
    result.months = reader.integer("months", 12, 1, maximumMonths);
    result.hoursPerMonth = reader.number("hoursPerMonth", 730, {1, 744});
    result.roundLines = reader.boolean("roundLines", false);
    result.upfront = reader.word("upfront", {"spread", "cash"}, "spread") == "cash" ? UpfrontView::cash
                                                                                    : UpfrontView::spread;
    reader.finish();
    if (problems.size() >
        before) // refused anyway; do not also blame every month that lies beyond the default
        result.months = maximumMonths;
}

void readPlaces(json::Reader &scenario, Scenario &result, Problems &problems) {
    result.geography = scenario.word("geography", geographies(), "japan");
    if (scenario.has("clouds")) {
        result.clouds.clear();
        const json::Array &entries = scenario.array("clouds");
        const std::vector<std::string> known = cloudKeys();
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const std::string *cloud = entries[i].string();
            if (cloud == nullptr || std::find(known.begin(), known.end(), *cloud) == known.end())
                problems.push_back({"cloud", scenario.pointerTo("clouds") + "/" + std::to_string(i), {}, {}});
            else if (std::find(result.clouds.begin(), result.clouds.end(), *cloud) == result.clouds.end())
                result.clouds.push_back(*cloud);
        }
        if (entries.empty())
            scenario.fail("cloud.none", "clouds");
    }
    for (const auto &[cloud, region] : scenario.object("regions")) {
        const std::string *name = region.string();
        if (name == nullptr || findServiceMap(cloud) == nullptr)
            problems.push_back(
                {"region", scenario.pointerTo("regions") + "/" + json::escaped(cloud), {}, {}});
        else
            result.regions.emplace(cloud, *name);
    }
    for (const auto &[cloud, roles] : scenario.object("services")) {
        json::Reader reader(roles, scenario.pointerTo("services") + "/" + json::escaped(cloud), problems);
        if (findServiceMap(cloud) == nullptr)
            scenario.fail("cloud", "services");
        if (!reader.isObject())
            continue;
        for (const auto &[role, entry] : *roles.object()) {
            json::Reader choice(entry, reader.pointerTo(role), problems);
            ServiceChoice &chosen = result.services[cloud][role];
            chosen = {choice.requiredString("service"), choice.requiredString("dimension"),
                      choice.localText("equivalence")};
            if (choice.has("each")) {
                chosen.each = readBillableUnit(choice.string("each"));
                if (!chosen.each)
                    choice.fail("service.each", "each", {{"text", choice.string("each").substr(0, 40)}});
            }
            choice.finish();
        }
    }
}

void readPrices(json::Reader &scenario, Scenario &result, Problems &problems) {
    const json::Value *tree = scenario.find("prices");
    if (tree == nullptr)
        return;
    Result<PriceBook> book = readPriceBook(*tree, scenario.pointerTo("prices"));
    if (book)
        result.prices = *std::move(book);
    else
        problems.insert(problems.end(), book.problems().begin(), book.problems().end());
}

/// {"monthly": 3000}: USD, what the customer wants to be warned about.
std::optional<Money> readBudget(json::Reader &scenario, Problems &problems) {
    json::Reader reader(*scenario.find("budget"), scenario.pointerTo("budget"), problems);
    const Money monthly = Money::of(reader.requiredNumber("monthly"), Currency::usd);
    reader.finish();
    return monthly;
}

void readVariants(json::Reader &scenario, Scenario &result, Problems &problems) {
    for (const auto &[key, value] : scenario.object("variants")) {
        const std::string place = scenario.pointerTo("variants") + "/" + json::escaped(key);
        read::requireKey(key, place, problems);
        json::Reader reader(value, place, problems);
        Variant variant{key, reader.localText("label"), {}};
        if (const json::Value *patch = reader.require("patch"))
            variant.patch = *patch;
        if (variant.patch.object() == nullptr)
            reader.fail("variant.patch", "patch");
        reader.finish();
        result.variants.push_back(std::move(variant));
    }
}

/// Newer formats are refused by name before anything else is looked at.
std::optional<Problem> formatProblem(const json::Value &tree) {
    if (tree.object() == nullptr)
        return Problem{"scenario.object", {}, {}, {}};
    const json::Value *format = tree.find("format");
    if (format == nullptr || format->string() == nullptr || *format->string() != "mitsumori-scenario")
        return Problem{"scenario.format", "/format", {}, {}};
    const json::Value *version = tree.find("version");
    const auto number = version != nullptr && version->number() != nullptr
                            ? Decimal::parse(version->number()->digits)
                            : std::nullopt;
    if (!number || !number->isInteger() || *number < Decimal(1))
        return Problem{"scenario.version", "/version", {{"version", std::to_string(scenarioVersion)}}, {}};
    if (*number > Decimal(scenarioVersion))
        return Problem{"scenario.newer",
                       "/version",
                       {{"found", number->text()}, {"version", std::to_string(scenarioVersion)}},
                       {}};
    return std::nullopt;
}

Problems named(Problems problems, const std::string &file) {
    for (Problem &problem : problems)
        problem.file = file;
    return problems;
}

} // namespace

Result<Scenario> readScenario(const json::Value &tree, const std::string &file) {
    if (auto problem = formatProblem(tree))
        return named({*problem}, file);
    Problems problems;
    json::Reader reader(tree, "", problems);
    reader.find("format");
    reader.find("version");
    Scenario scenario;
    readHead(reader, scenario);
    readTax(reader, scenario.tax, problems);
    readCalculation(reader, scenario, problems);
    scenario.exchange = read::exchange(reader, problems);
    readPlaces(reader, scenario, problems);
    scenario.drivers = read::drivers(reader, problems);
    scenario.phases = read::phases(reader, scenario.months, problems);
    scenario.workloads = read::workloads(reader, scenario, problems);
    scenario.expansions = read::expansions(reader, scenario, problems);
    scenario.levers = read::levers(reader, scenario, problems);
    readPrices(reader, scenario, problems);
    if (reader.has("budget"))
        scenario.budget = readBudget(reader, problems);
    scenario.economics = read::economics(reader, scenario, problems);
    scenario.recommendation = read::recommendation(reader, problems);
    scenario.quoted = read::quoted(reader, problems);
    readVariants(reader, scenario, problems);
    scenario.studies = read::studies(reader, problems);
    scenario.exclusions = textList(reader, "exclusions", problems);
    scenario.notes = textList(reader, "notes", problems);
    reader.finish();
    if (!problems.empty())
        return named(std::move(problems), file);
    return scenario;
}

Result<json::Value> applyVariant(const json::Value &tree, const std::string &variant,
                                 const std::string &file) {
    if (variant.empty())
        return tree;
    const json::Value *patch = json::at(tree, "/variants/" + json::escaped(variant) + "/patch");
    if (patch == nullptr) {
        std::string known;
        if (const json::Value *variants = tree.find("variants");
            variants != nullptr && variants->object() != nullptr)
            for (const json::Member &member : *variants->object())
                known += (known.empty() ? "" : ", ") + member.first;
        return named({{"variant.unknown", "/variants", {{"variant", variant}, {"allowed", known}}, {}}},
                     file);
    }
    json::Value patched = tree;
    json::mergePatch(patched, *patch);
    return patched;
}

Result<Scenario> readVariant(const json::Value &tree, const std::string &variant, const std::string &file) {
    Result<json::Value> patched = applyVariant(tree, variant, file);
    if (!patched)
        return patched.problems();
    return readScenario(*patched, file);
}

Result<Scenario> readScenarioFile(const std::string &path) {
    Result<json::Value> tree = json::parseFile(path);
    if (!tree)
        return tree.problems();
    return readScenario(*tree, path);
}

} // namespace mitsumori
