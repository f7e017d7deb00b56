// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/language.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mitsumori {

/// One layer of an ML system, from data storage to security, and what serves it on each cloud: an entry of
/// resources/layers.json. It explains a system and names no price.
struct Layer {
    std::string key;
    LocalText label, help;
    std::vector<std::string> kinds;                           ///< kinds of workloads that price it
    std::map<std::string, std::vector<std::string>> services; ///< cloud -> names as the vendor writes them

    /// Empty for a cloud that the table does not know.
    const std::vector<std::string> &servicesOn(const std::string &cloud) const;
};

/// All layers, in the order of the table.
const std::vector<Layer> &layers();
const Layer *findLayer(std::string_view key);

/// The layer that a kind of workload belongs to, or null.
const Layer *layerOfKind(std::string_view kind);

} // namespace mitsumori
