// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workloads/kind.h"

#include "core/json/parse.h"
#include "core/json/reader.h"
#include "core/text/resource.h"
#include "core/workloads/load_profile.h"

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

ParameterType parameterType(const std::string &word) {
    return word == "integer"                       ? ParameterType::integer
           : word == "share"                       ? ParameterType::share
           : word == "toggle"                      ? ParameterType::toggle
           : word == "choice" || word == "profile" ? ParameterType::choice
                                                   : ParameterType::number;
}

ParameterDescription readParameter(const std::string &key, const json::Value &value, Problems &problems) {
    json::Reader reader(value, "/parameters/" + key, problems);
    ParameterDescription result;
    result.key = key;
    result.label = reader.localText("label");
    result.help = reader.localText("help");
    const std::string type =
        reader.word("type", {"number", "integer", "share", "toggle", "choice", "profile"}, "number");
    result.type = parameterType(type);
    result.isProfile = type == "profile";
    result.unit = reader.string("unit");
    if (result.type == ParameterType::choice) {
        for (const auto &[word, label] : reader.object("choices"))
            result.choices.push_back({word, json::readLocalText(label, reader.pointerTo(word), problems)});
        if (result.isProfile)
            for (const LoadProfile &profile : loadProfiles())
                result.choices.push_back({profile.key, profile.label});
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

UsageLine readLine(const WorkloadKind &kind, const std::string &id, const json::Value &value,
                   Problems &problems) {
    json::Reader reader(value, "/lines/" + id, problems);
    UsageLine line;
    line.id = id;
    line.label = reader.localText("label");
    line.role = reader.requiredString("role");
    line.purchase = reader.string("purchase", "on-demand");
    const auto unit = Unit::parse(reader.requiredString("unit"));
    if (!unit)
        broken(kind.key, "unknown unit in line " + id);
    line.unit = *unit;
    line.category = reader.string("category", kind.category);
    line.quantity = boundFormula(kind, reader.requiredString("quantity"));
    reader.finish();
    return line;
}

WorkloadKind readKind(const std::string &name) {
    Result<json::Value> tree = json::parse(resource("kinds/" + name + ".json"));
    if (!tree)
        broken(name, tree.problems().front().message(Language::en));
    return readWorkloadKind(name, *tree);
}

} // namespace

WorkloadKind readWorkloadKind(const std::string &name, const json::Value &tree) {
    Problems problems;
    json::Reader reader(tree, "", problems);
    WorkloadKind kind;
    kind.key = name;
    kind.label = reader.localText("label");
    kind.help = reader.localText("help");
    kind.category = reader.requiredString("category");
    for (const auto &[key, value] : reader.object("parameters"))
        kind.parameters.push_back(readParameter(key, value, problems));
    for (std::size_t i = 0; i < kind.parameters.size(); ++i)
        for (const Choice &choice : kind.parameters[i].choices)
            kind.tests.push_back({i, choice.value});
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

Decimal BoundFormula::evaluate(const std::vector<Decimal> &slotValues) const {
    std::vector<Decimal> arguments;
    arguments.reserve(readsSlot.size());
    for (const std::size_t slot : readsSlot)
        arguments.push_back(slotValues[slot]);
    return expression.evaluate(arguments);
}

std::optional<std::size_t> WorkloadKind::slotOf(std::string_view name) const {
    if (const int index = parameterIndex(name); index >= 0)
        return std::size_t(index);
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i].key == name)
            return parameters.size() + i;
    if (name == "hours")
        return hoursSlot();
    if (name == "days")
        return daysSlot();
    return name == "hourFactor" ? std::optional(hourFactorSlot()) : std::nullopt;
}

std::optional<std::size_t> WorkloadKind::slotOf(const formula::Reference &reference) const {
    if (!reference.isCall)
        return slotOf(reference.name);
    if (reference.arguments.size() != 1)
        return std::nullopt;
    const auto *value = std::get_if<std::string>(&reference.arguments.front());
    for (std::size_t i = 0; value != nullptr && i < tests.size(); ++i)
        if (parameters[tests[i].parameter].key == reference.name && tests[i].value == *value)
            return firstTestSlot() + i;
    return std::nullopt;
}

int WorkloadKind::parameterIndex(std::string_view wanted) const {
    for (std::size_t i = 0; i < parameters.size(); ++i)
        if (parameters[i].key == wanted)
            return int(i);
    return -1;
}

const std::vector<WorkloadKind> &workloadKinds() {
    // the registry: one line and one file of resources/kinds a kind
    static const std::vector<WorkloadKind> kinds = [] {
        std::vector<WorkloadKind> all;
        for (const char *name : {
                 "kubernetes",
                 "node-pool",
                 "database",
                 "cache",
                 "object-storage",
                 "load-balancer",
                 "cdn",
                 "monitoring",
                 "secrets",
                 "firewall",
                 "private-ca",
             })
            all.push_back(readKind(name));
        return all;
    }();
    return kinds;
}

const WorkloadKind *findWorkloadKind(std::string_view key) {
    for (const WorkloadKind &kind : workloadKinds())
        if (kind.key == key)
            return &kind;
    return nullptr;
}

const std::vector<std::string> &categories() {
    static const std::vector<std::string> all{"compute", "database",   "cache",   "storage",
                                              "network", "monitoring", "security"};
    return all;
}

} // namespace mitsumori
