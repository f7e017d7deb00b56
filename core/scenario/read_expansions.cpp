// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/read_parts.h"

namespace mitsumori::read {

namespace {

/// {"label", "geography", "factor", "from", "workloads"}
Expansion expansion(const std::string &key, const json::Value &value, const std::string &pointer,
                    const Scenario &known, Problems &problems) {
    requireKey(key, pointer, problems);
    json::Reader reader(value, pointer, problems);
    Expansion result;
    result.key = key;
    result.label = reader.localText("label");
    if (result.label.isEmpty())
        result.label = {key, key};
    reader.require("geography");
    result.geography = reader.word("geography", geographies(), known.geography);
    result.factor = reader.number("factor", 1);
    result.from = reader.integer("from", 1, 1, known.months);
    const json::Array &workloads = reader.array("workloads");
    for (std::size_t i = 0; i < workloads.size(); ++i) {
        const std::string *id = workloads[i].string();
        if (id != nullptr && known.findWorkload(*id) != nullptr)
            result.workloads.push_back(*id);
        else
            problems.push_back({"workload.unknown",
                                reader.pointerTo("workloads") + "/" + std::to_string(i),
                                {{"workload", id == nullptr ? "" : id->substr(0, 80)}},
                                {}});
    }
    reader.finish();
    return result;
}

} // namespace

std::vector<Expansion> expansions(json::Reader &scenario, const Scenario &known, Problems &problems) {
    std::vector<Expansion> result;
    for (const auto &[key, value] : scenario.object("expansions"))
        result.push_back(expansion(key, value, scenario.pointerTo("expansions") + "/" + json::escaped(key),
                                   known, problems));
    return result;
}

} // namespace mitsumori::read
