// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/google_machine_types.h"

#include "core/json/parse.h"
#include "core/json/reader.h"
#include "core/text/resource.h"

#include <stdexcept>

namespace mitsumori {

namespace {

struct Family {
    GoogleMachineType common; ///< what its types share
    std::string name;
};

Family readFamily(json::Reader &reader, Problems &problems) {
    Family family;
    family.name = reader.requiredString("family");
    family.common.part = reader.string("part");
    if (const json::Value *gpu = reader.find("gpu")) {
        json::Reader part(*gpu, reader.pointerTo("gpu"), problems);
        family.common.gpuPart = part.requiredString("part");
        family.common.gpu = part.requiredString("model");
        family.common.gpuMemoryGiB = part.requiredNumber("memoryGiB");
        part.finish();
    }
    return family;
}

/// "standard" with 4 GiB a vCPU and 2, 4, 8 vCPUs: e2-standard-2, e2-standard-4, e2-standard-8.
void readShape(json::Reader reader, const Family &family, Problems &problems,
               std::vector<GoogleMachineType> &types) {
    const std::string shape = reader.requiredString("shape");
    const Decimal memory = reader.requiredNumber("memoryGiBPerVcpu");
    const json::Array &counts = reader.array("vcpus");
    for (const json::Value &count : counts) {
        GoogleMachineType type = family.common;
        type.vcpus = type.billedVcpus =
            json::readNumber(count, reader.pointerTo("vcpus"), {1, 1000}, problems).value_or(0);
        type.memoryGiB = memory * type.vcpus;
        type.name = family.name + "-" + shape + "-" + type.vcpus.text();
        types.push_back(std::move(type));
    }
    reader.finish();
}

void readType(json::Reader reader, const Family &family, std::vector<GoogleMachineType> &types) {
    GoogleMachineType type = family.common;
    type.name = reader.requiredString("name");
    type.vcpus = reader.requiredNumber("vcpus");
    type.billedVcpus = reader.number("billedVcpus", type.vcpus);
    type.memoryGiB = reader.requiredNumber("memoryGiB");
    type.gpus = reader.number("gpus", 0);
    type.wholePart = reader.has("part");
    type.part = reader.string("part", type.part);
    reader.finish();
    types.push_back(std::move(type));
}

std::vector<GoogleMachineType> read() {
    const auto tree = json::parse(resource("machine-types/gcp.json"));
    Problems problems = tree ? Problems() : tree.problems();
    std::vector<GoogleMachineType> types;
    if (tree) {
        json::Reader root(*tree, {}, problems);
        const json::Array &families = root.array("families");
        for (std::size_t i = 0; i < families.size(); ++i) {
            const std::string place = "/families/" + std::to_string(i);
            json::Reader reader(families[i], place, problems);
            const Family family = readFamily(reader, problems);
            for (const json::Value &shape : reader.array("shapes"))
                readShape(json::Reader(shape, place + "/shapes", problems), family, problems, types);
            for (const json::Value &type : reader.array("types"))
                readType(json::Reader(type, place + "/types", problems), family, types);
            reader.finish();
        }
    }
    if (!problems.empty())
        throw std::logic_error("machine-types/gcp.json: " + problems.front().pointer + " " +
                               problems.front().what);
    return types;
}

} // namespace

const std::vector<GoogleMachineType> &googleMachineTypes() {
    static const std::vector<GoogleMachineType> types = read();
    return types;
}

} // namespace mitsumori
