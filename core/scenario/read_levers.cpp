// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levers/bound_lever.h"
#include "core/scenario/read_parts.h"
#include "core/text/nearest.h"

namespace mitsumori::read {

namespace {

constexpr std::size_t maximumLevers = 64; // each costs the savings table two estimates

void failUnknown(json::Reader &reader, const std::string &word) {
    std::vector<std::string> names;
    std::string list;
    for (const Lever &lever : mitsumori::levers()) {
        names.push_back(lever.key);
        list += (list.empty() ? "" : ", ") + lever.key;
    }
    const std::string near = nearest(word, names);
    reader.fail(near.empty() ? "lever.unknown" : "lever.unknownNear", "lever",
                {{"lever", word.substr(0, 80)}, {"near", near}, {"allowed", list}});
}

/// "workloads": ["gpu-pool"]: each must exist and be of a kind that the lever does something to.
std::vector<std::string> targets(json::Reader &reader, const Lever &lever, const Scenario &known,
                                 Problems &problems) {
    std::vector<std::string> ids;
    if (!reader.has("workloads"))
        return ids;
    const json::Array &entries = reader.array("workloads");
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::string place = reader.pointerTo("workloads") + "/" + std::to_string(i);
        const std::string id = entries[i].string() == nullptr ? "" : *entries[i].string();
        const Workload *workload = known.findWorkload(id);
        if (workload == nullptr) {
            std::string list;
            for (const Workload &candidate : known.workloads)
                list += (list.empty() ? "" : ", ") + candidate.id;
            problems.push_back(
                {"lever.workload", place, {{"workload", id.substr(0, 80)}, {"allowed", list}}, {}});
        } else if (workload->kind != nullptr && bindLever(lever, *workload->kind).empty()) {
            problems.push_back(
                {"lever.unfit", place, {{"lever", lever.key}, {"kind", workload->kind->key}}, {}});
        }
        ids.push_back(id);
    }
    if (entries.empty())
        reader.fail("lever.nowhere", "workloads");
    return ids;
}

std::vector<Literal> parameters(json::Reader &reader, const Lever &lever, Problems &problems) {
    static const json::Value none{json::Object{}};
    const json::Value *tree = reader.find("parameters");
    json::Reader entries(tree == nullptr ? none : *tree, reader.pointerTo("parameters"), problems);
    std::vector<Literal> values;
    for (const ParameterDescription &description : lever.parameters) {
        const json::Value *entry = entries.find(description.key);
        std::optional<Literal> stated;
        if (entry != nullptr)
            stated = literal(*entry, entries.pointerTo(description.key), description, problems);
        values.push_back(stated                                      ? *stated
                         : description.type == ParameterType::choice ? Literal(description.choice)
                                                                     : Literal(description.fallback));
    }
    entries.finish();
    return values;
}

LeverUse use(const std::string &key, const json::Value &value, const std::string &place,
             const Scenario &known, Problems &problems) {
    requireKey(key, place, problems);
    json::Reader reader(value, place, problems);
    LeverUse result;
    result.key = key;
    const std::string word = reader.requiredString("lever");
    result.lever = findLever(word);
    result.on = reader.boolean("on", true);
    result.label = reader.localText("label");
    result.note = reader.localText("note");
    if (result.lever == nullptr) {
        if (reader.isObject() && !word.empty())
            failUnknown(reader, word);
        return result;
    }
    if (result.label.isEmpty())
        result.label = result.lever->label;
    result.workloads = targets(reader, *result.lever, known, problems);
    result.parameters = parameters(reader, *result.lever, problems);
    reader.finish();
    return result;
}

} // namespace

std::vector<LeverUse> levers(json::Reader &scenario, const Scenario &known, Problems &problems) {
    std::vector<LeverUse> result;
    const json::Object &entries = scenario.object("levers");
    if (entries.size() > maximumLevers)
        scenario.fail("lever.many", "levers", {{"maximum", std::to_string(maximumLevers)}});
    for (const auto &[key, value] : entries)
        result.push_back(
            use(key, value, scenario.pointerTo("levers") + "/" + json::escaped(key), known, problems));
    return result;
}

} // namespace mitsumori::read
