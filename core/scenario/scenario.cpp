// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/scenario.h"

#include <algorithm>

namespace mitsumori {

const Driver *Scenario::findDriver(std::string_view key) const {
    for (const Driver &driver : drivers)
        if (driver.key == key)
            return &driver;
    return nullptr;
}

const Workload *Scenario::findWorkload(std::string_view id) const {
    for (const Workload &workload : workloads)
        if (workload.id == id)
            return &workload;
    return nullptr;
}

bool LeverUse::isMeantFor(const Workload &workload) const {
    return workloads.empty() || std::find(workloads.begin(), workloads.end(), workload.id) != workloads.end();
}

const Phase *Scenario::phaseOf(int month) const {
    for (const Phase &phase : phases)
        if (phase.from <= month && month <= phase.to)
            return &phase;
    return nullptr;
}

const ExchangeRate *Scenario::exchangeTo(Currency currency) const {
    for (const ExchangeRate &rate : exchange)
        if (rate.currency == currency)
            return &rate;
    return nullptr;
}

} // namespace mitsumori
