// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clouds/service_map.h"

#include "core/text/catalogue.h"
#include "core/text/resource.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mitsumori {

namespace {

LocalText readText(const nlohmann::json &entry, const char *key) {
    const auto found = entry.find(key);
    return found == entry.end() ? LocalText() : LocalText{found->at("ja"), found->at("en")};
}

ServiceChoice readChoice(const nlohmann::json &entry) {
    ServiceChoice choice{entry.at("service"), entry.value("dimension", ""), readText(entry, "equivalence")};
    if (const auto each = entry.find("each"); each != entry.end())
        choice.each = readBillableUnit(each->get<std::string>()).value();
    if (const auto dimensions = entry.find("dimensions"); dimensions != entry.end())
        choice.dimensions = dimensions->get<std::map<std::string, std::string>>();
    choice.purchase = entry.value("purchase", "");
    choice.included = entry.value("included", false);
    choice.isShared = entry.value("shared", false);
    choice.label = readText(entry, "label");
    choice.substitute = readText(entry, "substitute");
    if (const auto parts = entry.find("parts"); parts != entry.end())
        for (const auto &[name, part] : parts->items())
            choice.parts.emplace(name, readChoice(part));
    return choice;
}

/// The machine that serves another one in a family: "instead" of it, where the family does not offer it.
const std::string &servedBy(const nlohmann::json &family, const std::string &machine) {
    const auto instead = family.find("instead");
    const bool replaced = instead != family.end() && instead->contains(machine);
    return replaced ? instead->at(machine).get_ref<const std::string &>() : machine;
}

/// A family ("training") on one machine: "{sku}" in its dimension takes the machine's SKU, and a GPU that is
/// sold apart from the machine becomes a part.
ServiceChoice familyChoice(const nlohmann::json &family, const nlohmann::json &machine) {
    const auto filled = [](const nlohmann::json &pattern, const char *name, const nlohmann::json &value) {
        return fillIn(pattern.get<std::string>(), {{name, value.get<std::string>()}});
    };
    ServiceChoice choice = readChoice(family);
    choice.dimension = filled(family.at("dimension"), "sku", machine.at("sku"));
    choice.equivalence = readText(machine, "equivalence");
    if (machine.contains("substitute"))
        choice.substitute = readText(machine, "substitute");
    if (const auto gpu = machine.find("gpu"); gpu != machine.end()) {
        ServiceChoice part{choice.service, filled(family.at("accelerator"), "gpu", *gpu), choice.equivalence};
        part.each = readBillableUnit("1 GPU-hour");
        part.label = {"GPU", "GPU"};
        choice.parts.emplace("gpu", std::move(part));
    }
    return choice;
}

/// Every family serves every machine. What has a role of its own keeps it.
void addFamilies(const nlohmann::json &tree, ServiceMap &map) {
    const nlohmann::json &machines = tree.at("machines");
    for (const auto &[family, entry] : tree.at("families").items())
        for (const auto &[machine, facts] : machines.items()) {
            const std::string &served = servedBy(entry, machine);
            ServiceChoice choice = familyChoice(entry, machines.at(served));
            if (served != machine)
                choice.substitute = readText(entry, "insteadText");
            map.roles.emplace(family + "/" + machine, std::move(choice));
        }
}

ServiceMap readMap(const std::string &name) {
    const nlohmann::json tree = nlohmann::json::parse(resource(name));
    ServiceMap map;
    map.cloud = tree.at("cloud");
    map.label = tree.at("label");
    map.regions = tree.at("regions").get<std::map<std::string, std::string>>();
    for (const auto &[role, entry] : tree.at("roles").items())
        map.roles.emplace(role, readChoice(entry));
    addFamilies(tree, map);
    for (const auto &[term, offers] : tree.at("commitments").items())
        for (const auto &offer : offers)
            map.commitments[term].push_back({offer.at("purchase"), offer.at("term")});
    return map;
}

} // namespace

std::optional<BillableUnit> readBillableUnit(std::string_view text) {
    const auto space = text.find(' ');
    if (space == std::string_view::npos)
        return std::nullopt;
    const auto count = Decimal::parse(text.substr(0, space));
    const auto unit = Unit::parse(text.substr(space + 1));
    return count && unit ? std::optional(BillableUnit{*count, *unit}) : std::nullopt;
}

const std::string &ServiceChoice::dimensionIn(const std::string &geography) const {
    const auto found = dimensions.find(geography);
    return found == dimensions.end() ? dimension : found->second;
}

const ServiceChoice *ServiceMap::find(const std::string &role) const {
    const auto found = roles.find(role);
    return found == roles.end() ? nullptr : &found->second;
}

const std::vector<ServiceMap> &serviceMaps() {
    // the list of clouds: one line and one file of resources/maps each
    static const std::vector<ServiceMap> maps{readMap("maps/aws.json"), readMap("maps/azure.json"),
                                              readMap("maps/gcp.json")};
    return maps;
}

const ServiceMap *findServiceMap(std::string_view cloud) {
    const auto &maps = serviceMaps();
    const auto found =
        std::find_if(maps.begin(), maps.end(), [cloud](const ServiceMap &map) { return map.cloud == cloud; });
    return found == maps.end() ? nullptr : &*found;
}

const std::vector<std::string> &geographies() {
    static const std::vector<std::string> all{"japan", "north-america", "europe"};
    return all;
}

} // namespace mitsumori
