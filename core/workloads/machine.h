// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/decimal.h"
#include "core/units/language.h"

#include <string>
#include <string_view>
#include <vector>

namespace mitsumori {

/// A machine as a customer asks for it, without a vendor: an entry of resources/machines.json. The clouds'
/// maps say which SKU serves it.
struct Machine {
    std::string key; ///< "general-4x16": what it is for, vCPU x GiB
    LocalText label;
    Decimal vcpus, memoryGiB;
    Decimal gpus, gpuMemoryGiB; ///< 0: none; memory of each GPU

    /// "vcpus", "memory", "gpus" or "gpuMemory".
    Decimal fact(std::string_view name) const;
};

/// In the order of their lists: general ones first, the small before the large.
const std::vector<Machine> &machines();
const Machine *findMachine(std::string_view key);

} // namespace mitsumori
