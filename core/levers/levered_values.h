// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <functional>

namespace mitsumori {

/// What the levers that are on make of the parameters, month by month. Costs nothing where no lever is on.
class LeveredValues {
  public:
    /// What phases, drivers and plain values give: workload, parameter, month (from 1). May throw
    /// ArithmeticError; levers then leave the workload alone in that month, so that the engine names the
    /// place.
    using Own = std::function<Literal(std::size_t workload, std::size_t parameter, int month)>;

    LeveredValues(const Scenario &scenario, const Own &own);

    /// The value after the levers, or null where none has touched the parameter.
    const Literal *find(std::size_t workload, std::size_t parameter, int month) const;

  private:
    /// By parameter, then month; empty where nothing is touched.
    using Touched = std::vector<std::vector<std::optional<Literal>>>;

    std::vector<Touched> workloads_; ///< empty where no lever is on
};

} // namespace mitsumori
