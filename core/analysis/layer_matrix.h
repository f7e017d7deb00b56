// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clouds/layers.h"
#include "core/estimate/estimate.h"

namespace mitsumori {

/// A layer of the system on one cloud.
struct LayerCell {
    Money total;                       ///< of the workloads in this layer, over the whole plan
    std::vector<std::string> services; ///< of their lines, each once, in the order of the lines
};

/// A row of the matrix "layer x cloud": the spine of a comparison.
struct LayerRow {
    const Layer *layer = nullptr;  ///< null: what belongs to no layer
    std::vector<LayerCell> clouds; ///< parallel to Estimate::clouds
};

/// The layers in their order, then the rest where there is any; each column adds up to its cloud's total.
std::vector<LayerRow> layerMatrix(const Scenario &scenario, const Estimate &estimate);

/// A line a layer and cloud: the services in use with their cost, and what else the cloud offers there.
std::string layerText(const Scenario &scenario, const Estimate &estimate, Language language);
/// {"layers":[{"layer","label","clouds":[{"cloud","total","services":[…],"offered":[…]}]}],"currency"}
std::string layerJson(const Scenario &scenario, const Estimate &estimate, Language language);

} // namespace mitsumori
