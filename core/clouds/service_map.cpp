// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clouds/service_map.h"

#include "core/text/catalogue.h"
#include "core/text/resource.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mitsumori {

namespace {

/// "2 metric-month"
BillableUnit readEach(const std::string &text) {
    const auto space = text.find(' ');
    return {Decimal::parse(text.substr(0, space)).value(), Unit::parse(text.substr(space + 1)).value()};
}

LocalText readText(const nlohmann::json &entry, const char *key) {
    const auto found = entry.find(key);
    return found == entry.end() ? LocalText() : LocalText{found->at("ja"), found->at("en")};
}

ServiceChoice readChoice(const nlohmann::json &entry) {
    ServiceChoice choice{entry.at("service"), entry.value("dimension", ""), readText(entry, "equivalence")};
    if (const auto each = entry.find("each"); each != entry.end())
        choice.each = readEach(each->get<std::string>());
    if (const auto dimensions = entry.find("dimensions"); dimensions != entry.end())
        choice.dimensions = dimensions->get<std::map<std::string, std::string>>();
    choice.purchase = entry.value("purchase", "");
    choice.included = entry.value("included", false);
    choice.label = readText(entry, "label");
    if (const auto parts = entry.find("parts"); parts != entry.end())
        for (const auto &[name, part] : parts->items())
            choice.parts.emplace(name, readChoice(part));
    return choice;
}

/// A family ("training") serves every machine alike: "{sku}" in it takes the machine's SKU, and a GPU that is
/// sold apart from the machine becomes a part. What has a role of its own keeps it.
void addFamilies(const nlohmann::json &tree, ServiceMap &map) {
    const auto filled = [](const nlohmann::json &pattern, const char *name, const nlohmann::json &value) {
        return fillIn(pattern.get<std::string>(), {{name, value.get<std::string>()}});
    };
    for (const auto &[family, entry] : tree.at("families").items())
        for (const auto &[machine, facts] : tree.at("machines").items()) {
            ServiceChoice choice = readChoice(entry);
            choice.dimension = filled(entry.at("dimension"), "sku", facts.at("sku"));
            choice.equivalence = readText(facts, "equivalence");
            if (const auto gpu = facts.find("gpu"); gpu != facts.end()) {
                ServiceChoice part{choice.service, filled(entry.at("accelerator"), "gpu", *gpu),
                                   choice.equivalence};
                part.each = readEach("1 GPU-hour");
                part.label = {"GPU", "GPU"};
                choice.parts.emplace("gpu", std::move(part));
            }
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
