// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workloads/kind.h"

#include "core/json/parse.h"
#include "core/text/resource.h"

#include <stdexcept>

namespace mitsumori {

namespace {

WorkloadKind readKind(const std::string &name) {
    Result<json::Value> tree = json::parse(resource("kinds/" + name + ".json"));
    if (!tree)
        throw std::logic_error("resources/kinds/" + name + ": " +
                               tree.problems().front().message(Language::en));
    return readWorkloadKind(name, *tree);
}

} // namespace

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
    for (std::size_t i = 0; value != nullptr && i < facts.size(); ++i)
        if (facts[i].name == reference.name && parameters[facts[i].parameter].key == *value)
            return firstFactSlot() + i;
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
                 "retraining",    "inference", "model-management", "feature-store",
                 "kubernetes",    "node-pool", "virtual-machine",  "database",
                 "cache",         "queue",     "object-storage",   "registry",
                 "load-balancer", "cdn",       "data-transfer",    "monitoring",
                 "secrets",       "keys",      "firewall",         "private-ca",
                 "orchestration", "people",    "custom-line",
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
    static const std::vector<std::string> all{
        "training",   "inference", "compute", "database",      "cache",  "storage", "network",
        "monitoring", "security",  "models",  "orchestration", "people", "other"};
    return all;
}

} // namespace mitsumori
