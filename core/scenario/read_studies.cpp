// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/read_parts.h"

namespace mitsumori::read {

namespace {

constexpr std::size_t maximumEntries = 50; // rows x columns x 3 estimates are made

std::optional<json::Value> patch(json::Reader &reader, std::string_view key) {
    const json::Value *tree = reader.find(key);
    if (tree == nullptr)
        return std::nullopt;
    if (tree->object() == nullptr)
        reader.fail("variant.patch", key);
    return *tree;
}

/// [{"label", "patch"}]; an entry without a patch is the scenario as it stands.
std::vector<StudyEntry> entries(json::Reader &study, std::string_view key, Problems &problems) {
    std::vector<StudyEntry> result;
    const json::Array &list = study.array(key);
    for (std::size_t i = 0; i < list.size(); ++i) {
        json::Reader reader(list[i], study.pointerTo(key) + "/" + std::to_string(i), problems);
        StudyEntry entry;
        reader.require("label");
        entry.label = reader.localText("label");
        entry.patch = patch(reader, "patch").value_or(json::Object{});
        reader.finish();
        result.push_back(std::move(entry));
    }
    if (list.empty() || list.size() > maximumEntries)
        study.fail("study.entries", key, {{"maximum", std::to_string(maximumEntries)}});
    return result;
}

} // namespace

std::vector<Study> studies(json::Reader &scenario, Problems &problems) {
    std::vector<Study> result;
    for (const auto &[key, value] : scenario.object("studies")) {
        const std::string place = scenario.pointerTo("studies") + "/" + json::escaped(key);
        requireKey(key, place, problems);
        json::Reader reader(value, place, problems);
        Study study;
        study.key = key;
        study.label = reader.localText("label");
        if (study.label.isEmpty())
            study.label = {key, key};
        study.note = reader.localText("note");
        study.unit = reader.string("unit", "USD");
        reader.require("formula");
        if (auto figure = expression(reader, "formula"))
            study.figure = *std::move(figure);
        reader.require("rows");
        if (reader.has("rows"))
            study.rows = entries(reader, "rows", problems);
        if (reader.has("columns"))
            study.columns = entries(reader, "columns", problems);
        study.low = patch(reader, "low");
        study.high = patch(reader, "high");
        reader.finish();
        result.push_back(std::move(study));
    }
    return result;
}

} // namespace mitsumori::read
