// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clouds/service_map.h"

#include "core/text/resource.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mitsumori {

namespace {

ServiceMap readMap(const std::string &name) {
    const nlohmann::json tree = nlohmann::json::parse(resource(name));
    ServiceMap map;
    map.cloud = tree.at("cloud");
    map.label = tree.at("label");
    map.regions = tree.at("regions").get<std::map<std::string, std::string>>();
    for (const auto &[role, entry] : tree.at("roles").items()) {
        const auto &why = entry.at("equivalence");
        map.roles.emplace(
            role, ServiceChoice{entry.at("service"), entry.at("dimension"), {why.at("ja"), why.at("en")}});
    }
    return map;
}

} // namespace

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
