// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clouds/layers.h"

#include "core/json/parse.h"
#include "core/json/reader.h"
#include "core/text/resource.h"

#include <algorithm>
#include <stdexcept>

namespace mitsumori {

namespace {

std::vector<std::string> words(const json::Array &array) {
    std::vector<std::string> all;
    for (const json::Value &value : array)
        all.push_back(*value.string());
    return all;
}

Layer readLayer(const std::string &key, const json::Value &value, Problems &problems) {
    json::Reader reader(value, "/" + key, problems);
    Layer layer;
    layer.key = key;
    layer.label = reader.localText("label");
    layer.help = reader.localText("help");
    layer.kinds = words(reader.array("kinds"));
    for (const auto &[cloud, names] : reader.object("services"))
        layer.services.emplace(cloud, words(*names.array()));
    reader.finish();
    return layer;
}

} // namespace

const std::vector<std::string> &Layer::servicesOn(const std::string &cloud) const {
    static const std::vector<std::string> none;
    const auto found = services.find(cloud);
    return found == services.end() ? none : found->second;
}

const std::vector<Layer> &layers() {
    static const std::vector<Layer> all = [] {
        const Result<json::Value> tree = json::parse(resource("layers.json"));
        Problems problems;
        std::vector<Layer> list;
        for (const auto &[key, value] : *tree->object())
            list.push_back(readLayer(key, value, problems));
        if (!problems.empty()) // a mistake in our own table is a bug
            throw std::logic_error("resources/layers.json: " + problems.front().message(Language::en));
        return list;
    }();
    return all;
}

const Layer *findLayer(std::string_view key) {
    for (const Layer &layer : layers())
        if (layer.key == key)
            return &layer;
    return nullptr;
}

const Layer *layerOfKind(std::string_view kind) {
    for (const Layer &layer : layers())
        if (std::find(layer.kinds.begin(), layer.kinds.end(), kind) != layer.kinds.end())
            return &layer;
    return nullptr;
}

} // namespace mitsumori
