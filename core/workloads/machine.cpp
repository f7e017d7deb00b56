// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workloads/machine.h"

#include "core/json/parse.h"
#include "core/json/reader.h"
#include "core/text/resource.h"

#include <stdexcept>

namespace mitsumori {

namespace {

Machine readMachine(const std::string &key, const json::Value &value, Problems &problems) {
    json::Reader reader(value, "/" + key, problems);
    Machine machine;
    machine.key = key;
    machine.label = reader.localText("label");
    machine.vcpus = reader.requiredNumber("vcpus");
    machine.memoryGiB = reader.requiredNumber("memory");
    machine.gpus = reader.number("gpus", 0);
    machine.gpuMemoryGiB = reader.number("gpuMemory", 0);
    reader.finish();
    return machine;
}

} // namespace

Decimal Machine::fact(std::string_view name) const {
    return name == "vcpus" ? vcpus : name == "memory" ? memoryGiB : name == "gpus" ? gpus : gpuMemoryGiB;
}

const std::vector<Machine> &machines() {
    static const std::vector<Machine> all = [] {
        const Result<json::Value> tree = json::parse(resource("machines.json"));
        Problems problems;
        std::vector<Machine> list;
        for (const auto &[key, value] : *tree->object())
            list.push_back(readMachine(key, value, problems));
        if (!problems.empty()) // a mistake in our own table is a bug
            throw std::logic_error("resources/machines.json: " + problems.front().message(Language::en));
        return list;
    }();
    return all;
}

const Machine *findMachine(std::string_view key) {
    for (const Machine &machine : machines())
        if (machine.key == key)
            return &machine;
    return nullptr;
}

} // namespace mitsumori
