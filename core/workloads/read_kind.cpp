// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/reader.h"
#include "core/workloads/kind.h"
#include "core/workloads/load_profile.h"
#include "core/workloads/machine.h"

#include <stdexcept>

namespace mitsumori {

namespace {

/// A mistake in our own tables is a bug, found by every test that starts: it throws.
[[noreturn]] void broken(const std::string &kind, const std::string &detail) {
    throw std::logic_error("resources/kinds/" + kind + ": " + detail);
}

BoundFormula boundFormula(const WorkloadKind &kind, const std::string &text) {
    Result<formula::Expression> expression = formula::Expression::parse(text);
    if (!expression)
        broken(kind.key, expression.problems().front().message(Language::en));
    BoundFormula result{*std::move(expression), {}};
    for (const formula::Reference &reference : result.expression.references()) {
        const auto slot = kind.slotOf(reference);
        if (!slot)
            broken(kind.key, "unknown name " + reference.name);
        result.readsSlot.push_back(*slot);
    }
    return result;
}

Unit unitOf(const WorkloadKind &kind, const std::string &text) {
    const auto unit = Unit::parse(text);
    if (!unit)
        broken(kind.key, "unknown unit " + text);
    return *unit;
}

ParameterType parameterType(const std::string &word) {
    return word == "integer"                                            ? ParameterType::integer
           : word == "share"                                            ? ParameterType::share
           : word == "toggle"                                           ? ParameterType::toggle
           : word == "choice" || word == "profile" || word == "machine" ? ParameterType::choice
                                                                        : ParameterType::number;
}

ParameterDescription readParameter(const std::string &key, const json::Value &value, Problems &problems) {
    json::Reader reader(value, "/parameters/" + key, problems);
    ParameterDescription result;
    result.key = key;
    result.label = reader.localText("label");
    result.help = reader.localText("help");
    const std::string type = reader.word(
        "type", {"number", "integer", "share", "toggle", "choice", "profile", "machine"}, "number");
    result.type = parameterType(type);
    result.isProfile = type == "profile";
    result.isMachine = type == "machine";
    result.unit = reader.string("unit");
    if (result.type == ParameterType::choice) {
        for (const auto &[word, label] : reader.object("choices"))
            result.choices.push_back({word, json::readLocalText(label, reader.pointerTo(word), problems)});
        if (result.isProfile)
            for (const LoadProfile &profile : loadProfiles())
                result.choices.push_back({profile.key, profile.label, 0, &profile});
        if (result.isMachine)
            for (const Machine &machine : machines())
                result.choices.push_back({machine.key, machine.label, 0, nullptr, &machine});
        for (Choice &choice : result.choices)
            choice.number = Decimal::parse(choice.value).value_or(0);
        result.choice = reader.requiredString("default");
    } else if (result.type == ParameterType::toggle) {
        result.maximum = 1;
        result.fallback = reader.boolean("default", false);
    } else {
        result.minimum = reader.number("minimum", 0);
        result.maximum = reader.number("maximum", result.type == ParameterType::share ? 1 : 1'000'000'000);
        result.fallback = reader.requiredNumber("default");
    }
    reader.finish();
    return result;
}

/// The choice that an entry names, or none where the entry has no such key.
std::optional<std::size_t> choiceNamed(const WorkloadKind &kind, json::Reader &reader, std::string_view key) {
    if (!reader.has(key))
        return std::nullopt;
    const std::string name = reader.string(key);
    const int index = kind.parameterIndex(name);
    if (index < 0 || kind.parameters[std::size_t(index)].type != ParameterType::choice)
        broken(kind.key, name + " is no choice");
    return std::size_t(index);
}

/// {"term": "commitment", "coverage": "commitmentCoverage"}
std::optional<CommitmentTerms> readCommitment(const WorkloadKind &kind, json::Reader &line,
                                              Problems &problems) {
    const json::Value *tree = line.find("commitment");
    if (tree == nullptr)
        return std::nullopt;
    json::Reader reader(*tree, line.pointerTo("commitment"), problems);
    CommitmentTerms terms{choiceNamed(kind, reader, "term").value(),
                          boundFormula(kind, reader.requiredString("coverage"))};
    reader.finish();
    return terms;
}

/// {"price": "unitPrice", "currency": "currency"}
std::optional<OwnPrice> readOwnPrice(const WorkloadKind &kind, json::Reader &line, Problems &problems) {
    const json::Value *tree = line.find("ownPrice");
    if (tree == nullptr)
        return std::nullopt;
    json::Reader reader(*tree, line.pointerTo("ownPrice"), problems);
    OwnPrice price{boundFormula(kind, reader.requiredString("price")),
                   choiceNamed(kind, reader, "currency").value()};
    reader.finish();
    return price;
}

/// {"duration": {"value": "seconds", "unit": "second"}}
std::vector<LineMeasure> readMeasures(const WorkloadKind &kind, json::Reader &line, Problems &problems) {
    std::vector<LineMeasure> measures;
    for (const auto &[name, value] : line.object("measures")) {
        json::Reader reader(value, line.pointerTo("measures") + "/" + name, problems);
        measures.push_back({name, unitOf(kind, reader.requiredString("unit")),
                            boundFormula(kind, reader.requiredString("value"))});
        reader.finish();
    }
    return measures;
}

UsageLine readLine(const WorkloadKind &kind, const std::string &id, const json::Value &value,
                   Problems &problems) {
    json::Reader reader(value, "/lines/" + id, problems);
    UsageLine line;
    line.id = id;
    line.label = reader.localText("label");
    line.role = reader.requiredString("role");
    line.purchase = reader.string("purchase", "on-demand");
    line.unit = unitOf(kind, reader.requiredString("unit"));
    line.category = reader.string("category", kind.category);
    line.quantity = boundFormula(kind, reader.requiredString("quantity"));
    line.commitment = readCommitment(kind, reader, problems);
    line.ownPrice = readOwnPrice(kind, reader, problems);
    line.onlyOn = reader.string("onlyOn");
    if (reader.has("count"))
        line.count = boundFormula(kind, reader.string("count"));
    line.measures = readMeasures(kind, reader, problems);
    reader.finish();
    return line;
}

} // namespace

std::vector<ParameterDescription> readParameters(const json::Object &members, Problems &problems) {
    std::vector<ParameterDescription> all;
    for (const auto &[key, value] : members)
        all.push_back(readParameter(key, value, problems));
    return all;
}

WorkloadKind readWorkloadKind(const std::string &name, const json::Value &tree) {
    Problems problems;
    json::Reader reader(tree, "", problems);
    WorkloadKind kind;
    kind.key = name;
    kind.label = reader.localText("label");
    kind.help = reader.localText("help");
    kind.category = reader.requiredString("category");
    kind.parameters = readParameters(reader.object("parameters"), problems);
    for (std::size_t i = 0; i < kind.parameters.size(); ++i)
        for (const Choice &choice : kind.parameters[i].choices)
            kind.tests.push_back({i, choice.value});
    for (std::size_t i = 0; i < kind.parameters.size(); ++i)
        if (kind.parameters[i].isMachine)
            for (const char *fact : {"vcpus", "memory", "gpus", "gpuMemory"})
                kind.facts.push_back({i, fact});
    kind.inferences = reader.string("inferences");
    const json::Object &values = reader.object("values");
    kind.values.resize(values.size()); // all slots are known before the first formula is bound
    for (std::size_t i = 0; i < values.size(); ++i)
        kind.values[i].key = values[i].first;
    for (std::size_t i = 0; i < values.size(); ++i) {
        json::Reader entry(values[i].second, "/values/" + values[i].first, problems);
        kind.values[i].label = entry.localText("label");
        kind.values[i].formula = boundFormula(kind, entry.requiredString("formula"));
        const std::string over = entry.word("over", {"nothing", "day", "peak"}, "nothing");
        kind.values[i].over = over == "day"    ? IntermediateValue::Over::day
                              : over == "peak" ? IntermediateValue::Over::peak
                                               : IntermediateValue::Over::nothing;
        entry.finish();
        for (const std::size_t slot : kind.values[i].formula.readsSlot) {
            if (slot >= kind.parameters.size() + i && slot < kind.hoursSlot())
                broken(name, "value " + values[i].first + " uses a later one");
            if (slot == kind.hourFactorSlot() && over == "nothing")
                broken(name, "value " + values[i].first + " has no hour");
        }
    }
    for (const auto &[id, value] : reader.object("lines"))
        kind.lines.push_back(readLine(kind, id, value, problems));
    reader.finish();
    if (!problems.empty())
        broken(name, problems.front().message(Language::en));
    return kind;
}

} // namespace mitsumori
