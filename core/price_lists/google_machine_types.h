// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/decimal.h"

#include <string>
#include <vector>

namespace mitsumori {

/// A predefined machine type of Compute Engine: the catalogue of prices does not have them.
struct GoogleMachineType {
    std::string name;       ///< "n1-standard-4"
    std::string part;       ///< whose core and memory it is made of: "n1", "compute optimized"
    bool wholePart = false; ///< one SKU is the whole machine (f1-micro)
    Decimal vcpus, billedVcpus, memoryGiB;
    std::string gpuPart, gpu; ///< "nvidia tesla a100", "A100"; empty: none
    Decimal gpus, gpuMemoryGiB;
};

/// The types of resources/machine-types/gcp.json: families whose whole price is cores, memory and GPUs. Those
/// with local SSDs or premiums in their price are left out.
const std::vector<GoogleMachineType> &googleMachineTypes();

} // namespace mitsumori
