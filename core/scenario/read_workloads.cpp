// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/read_parts.h"

#include "core/text/nearest.h"

namespace mitsumori::read {

namespace {

const json::Range wideRange{Decimal(-1'000'000'000), 1'000'000'000};

std::string keysOf(const std::vector<Choice> &choices) {
    std::string list;
    for (const Choice &choice : choices)
        list += (list.empty() ? "" : ", ") + choice.value;
    return list;
}

} // namespace

std::optional<Literal> literal(const json::Value &value, const std::string &pointer,
                               const ParameterDescription &description, Problems &problems) {
    switch (description.type) {
    case ParameterType::toggle:
        if (const bool *truth = value.boolean())
            return Decimal(*truth ? 1 : 0);
        problems.push_back({"type.toggle", pointer, {}, {}});
        return std::nullopt;
    case ParameterType::choice:
        if (const std::string *word = value.string())
            for (const Choice &choice : description.choices)
                if (choice.value == *word)
                    return *word;
        problems.push_back({"choice", pointer, {{"allowed", keysOf(description.choices)}}, {}});
        return std::nullopt;
    case ParameterType::number:
    case ParameterType::integer:
    case ParameterType::share:
        break;
    }
    const bool isShare = description.type == ParameterType::share;
    const json::Range range{description.minimum, description.maximum};
    const auto number = json::readNumber(value, pointer, isShare ? wideRange : range, problems);
    if (number && isShare && (*number < range.minimum || *number > range.maximum)) {
        // people type and see percent
        const auto percent = [](Decimal share) { return (share * Decimal(100)).text() + " %"; };
        problems.push_back({"number.range",
                            pointer,
                            {{"number", percent(*number)},
                             {"minimum", percent(range.minimum)},
                             {"maximum", percent(range.maximum)}},
                            {}});
        return std::nullopt;
    }
    if (!number)
        return std::nullopt;
    if (description.type == ParameterType::integer && !number->isInteger())
        problems.push_back({"number.whole", pointer, {{"number", number->text()}}, {}});
    return *number;
}

namespace {

Binding binding(json::Reader &reader, const Scenario &known) {
    Binding result;
    result.driver = reader.string("driver");
    if (known.findDriver(result.driver) == nullptr)
        reader.fail("binding.driver", "driver", {{"driver", result.driver.substr(0, 80)}});
    result.scale = reader.number("scale", 1);
    if (reader.has("min"))
        result.minimum = reader.number("min", 0);
    if (reader.has("max"))
        result.maximum = reader.number("max", 0);
    result.roundUp = reader.boolean("roundUp", false);
    return result;
}

ParameterInput parameter(const json::Value &value, const std::string &pointer,
                         const ParameterDescription &description, const Scenario &known, Problems &problems) {
    ParameterInput input;
    if (value.object() == nullptr) {
        input.value = literal(value, pointer, description, problems);
        return input;
    }
    json::Reader reader(value, pointer, problems);
    if (const json::Value *base = reader.find("value"))
        input.value = literal(*base, reader.pointerTo("value"), description, problems);
    for (const auto &[phase, entry] : reader.object("phases")) {
        const std::string place = reader.pointerTo("phases") + "/" + json::escaped(phase);
        bool exists = false;
        for (const Phase &candidate : known.phases)
            exists = exists || candidate.key == phase;
        if (!exists)
            problems.push_back({"phase.unknown", place, {{"phase", phase.substr(0, 80)}}, {}});
        if (const auto read = literal(entry, place, description, problems))
            input.phases.emplace(phase, *read);
    }
    if (reader.has("driver")) {
        if (description.type == ParameterType::choice || description.type == ParameterType::toggle)
            reader.fail("binding.type", "driver");
        input.binding = binding(reader, known);
    }
    const std::string origin =
        reader.word("source", {"unstated", "given", "measured", "assumed"}, "unstated");
    input.origin = origin == "given"      ? Origin::given
                   : origin == "measured" ? Origin::measured
                   : origin == "assumed"  ? Origin::assumed
                                          : Origin::unstated;
    input.note = reader.localText("note");
    reader.finish();
    return input;
}

Workload workload(const std::string &id, const json::Value &value, const std::string &pointer,
                  const Scenario &known, Problems &problems) {
    requireKey(id, pointer, problems);
    json::Reader reader(value, pointer, problems);
    Workload result;
    result.id = id;
    const std::string word = reader.requiredString("kind");
    result.kind = findWorkloadKind(word);
    result.enabled = reader.boolean("enabled", true);
    result.label = reader.localText("label");
    result.note = reader.localText("note");
    if (result.kind == nullptr) {
        std::vector<std::string> names;
        for (const WorkloadKind &kind : workloadKinds())
            names.push_back(kind.key);
        std::string list;
        for (const std::string &name : names)
            list += (list.empty() ? "" : ", ") + name;
        reader.fail("kind.unknown", "kind", {{"kind", word.substr(0, 80)}, {"allowed", list}});
        return result;
    }
    if (result.label.isEmpty())
        result.label = result.kind->label;
    result.parameters.resize(result.kind->parameters.size());
    if (const json::Value *parameters = reader.find("parameters")) {
        json::Reader entries(*parameters, reader.pointerTo("parameters"), problems);
        for (std::size_t i = 0; i < result.parameters.size(); ++i) {
            const ParameterDescription &description = result.kind->parameters[i];
            if (const json::Value *entry = entries.find(description.key))
                result.parameters[i] =
                    parameter(*entry, entries.pointerTo(description.key), description, known, problems);
        }
        entries.finish();
    }
    reader.finish();
    return result;
}

} // namespace

std::vector<Workload> workloads(json::Reader &scenario, const Scenario &known, Problems &problems) {
    std::vector<Workload> result;
    for (const auto &[id, value] : scenario.object("workloads"))
        result.push_back(
            workload(id, value, scenario.pointerTo("workloads") + "/" + json::escaped(id), known, problems));
    return result;
}

bool isKey(std::string_view text) {
    return !text.empty() && text.size() <= 64 &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") ==
               text.npos;
}

void requireKey(const std::string &key, const std::string &pointer, Problems &problems) {
    if (!isKey(key))
        problems.push_back({"key.form", pointer, {{"key", key.substr(0, 80)}}, {}});
}

} // namespace mitsumori::read
