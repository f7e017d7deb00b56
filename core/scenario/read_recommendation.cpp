// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/read_parts.h"

namespace mitsumori::read {

namespace {

/// A number for each cloud: {"aws": 5, "gcp": 4}.
std::map<std::string, Decimal> byCloud(json::Reader &parent, std::string_view key, json::Range range,
                                       Problems &problems) {
    std::map<std::string, Decimal> result;
    for (const auto &[cloud, value] : parent.object(key)) {
        const std::string place = parent.pointerTo(key) + "/" + json::escaped(cloud);
        if (findServiceMap(cloud) == nullptr)
            problems.push_back({"cloud", place, {}, {}});
        else if (const auto number = json::readNumber(value, place, range, problems))
            result.emplace(cloud, *number);
    }
    return result;
}

Criterion criterion(const std::string &key, const json::Value &value, const std::string &pointer,
                    Problems &problems) {
    requireKey(key, pointer, problems);
    json::Reader reader(value, pointer, problems);
    Criterion result;
    result.key = key;
    result.label = reader.localText("label");
    result.note = reader.localText("note");
    result.weight = reader.requiredNumber("weight", {0, 1000});
    result.isCost = !reader.has("scores");
    result.scores = byCloud(reader, "scores", {0, 5}, problems);
    reader.finish();
    return result;
}

} // namespace

Recommendation recommendation(json::Reader &scenario, Problems &problems) {
    Recommendation result;
    const json::Value *tree = scenario.find("recommendation");
    if (tree == nullptr)
        return result;
    json::Reader reader(*tree, scenario.pointerTo("recommendation"), problems);
    for (const auto &[key, value] : reader.object("criteria"))
        result.criteria.push_back(
            criterion(key, value, reader.pointerTo("criteria") + "/" + json::escaped(key), problems));
    result.discounts = byCloud(reader, "discounts", {0, 1}, problems);
    reader.finish();
    return result;
}

} // namespace mitsumori::read
