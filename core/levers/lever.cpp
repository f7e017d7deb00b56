// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levers/lever.h"

#include "core/json/parse.h"
#include "core/text/resource.h"

#include <stdexcept>

namespace mitsumori {

namespace {

Lever leverOf(const std::string &name) {
    const Result<json::Value> tree = json::parse(resource("levers/" + name + ".json"));
    if (!tree)
        throw std::logic_error("resources/levers/" + name + ": " +
                               tree.problems().front().message(Language::en));
    return readLever(name, *tree);
}

} // namespace

int Lever::parameterIndex(std::string_view wanted) const {
    for (std::size_t i = 0; i < parameters.size(); ++i)
        if (parameters[i].key == wanted)
            return int(i);
    return -1;
}

const std::vector<Lever> &levers() {
    // the registry: one line and one file of resources/levers a lever
    static const std::vector<Lever> all = [] {
        std::vector<Lever> list;
        for (const char *name : {
                 "spot",
                 "commitment",
                 "storage-tiering",
                 "autoscaling",
                 "batch-inference",
                 "model-compression",
                 "result-cache",
                 "shared-endpoints",
             })
            list.push_back(leverOf(name));
        return list;
    }();
    return all;
}

const Lever *findLever(std::string_view key) {
    for (const Lever &lever : levers())
        if (lever.key == key)
            return &lever;
    return nullptr;
}

} // namespace mitsumori
