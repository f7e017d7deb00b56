// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workloads/load_profile.h"

#include "core/json/parse.h"
#include "core/json/reader.h"
#include "core/text/resource.h"

#include <stdexcept>

namespace mitsumori {

namespace {

LoadProfile readProfile(const std::string &key, const json::Value &value, Problems &problems) {
    json::Reader reader(value, "/" + key, problems);
    LoadProfile profile;
    profile.key = key;
    profile.label = reader.localText("label");
    const json::Array &weights = reader.array("weights");
    if (weights.size() != profile.hourFactors.size())
        throw std::logic_error("resources/profiles.json: " + key + " needs 24 weights");
    Decimal sum;
    for (std::size_t hour = 0; hour < weights.size(); ++hour) {
        const auto weight =
            json::readNumber(weights[hour], reader.pointerTo("weights"), json::quantityRange, problems);
        profile.hourFactors[hour] = weight.value_or(0) * Decimal(24);
        sum += weight.value_or(0);
    }
    for (Decimal &factor : profile.hourFactors)
        factor = factor / sum;
    reader.finish();
    return profile;
}

} // namespace

const std::vector<LoadProfile> &loadProfiles() {
    static const std::vector<LoadProfile> profiles = [] {
        const Result<json::Value> tree = json::parse(resource("profiles.json"));
        Problems problems;
        std::vector<LoadProfile> all;
        for (const auto &[key, value] : *tree->object())
            all.push_back(readProfile(key, value, problems));
        if (!problems.empty()) // a mistake in our own table is a bug
            throw std::logic_error("resources/profiles.json: " + problems.front().message(Language::en));
        return all;
    }();
    return profiles;
}

const LoadProfile *findLoadProfile(std::string_view key) {
    for (const LoadProfile &profile : loadProfiles())
        if (profile.key == key)
            return &profile;
    return nullptr;
}

} // namespace mitsumori
