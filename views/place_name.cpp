// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/place_name.h"

#include "views/parameter_edit.h"

namespace mitsumori::views {

namespace {

bool isWithin(const std::string &pointer, const std::string &place) {
    return pointer == place || pointer.starts_with(place + "/");
}

} // namespace

std::string placeName(const Scenario &scenario, const std::string &pointer, Language language) {
    for (const Workload &workload : scenario.workloads) {
        if (!isWithin(pointer, "/workloads/" + json::escaped(workload.id)))
            continue;
        for (const ParameterDescription &parameter : workload.kind->parameters)
            if (isWithin(pointer, parameterPointer(workload.id, parameter.key)))
                return workload.label.in(language) + " › " + parameter.label.in(language);
        return workload.label.in(language);
    }
    for (const Driver &driver : scenario.drivers)
        if (isWithin(pointer, "/drivers/" + json::escaped(driver.key)))
            return driver.label.in(language);
    return pointer;
}

} // namespace mitsumori::views
