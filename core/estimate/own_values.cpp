// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/own_values.h"

#include <algorithm>

namespace mitsumori {

OwnValues::OwnValues(const Scenario &scenario)
    : scenario_(scenario)
    , drivers_(driverSeries(scenario.drivers, scenario.months)) {
    sources_.reserve(scenario.workloads.size());
    for (const Workload &workload : scenario.workloads) {
        std::vector<Source> &sources = sources_.emplace_back();
        sources.reserve(workload.parameters.size());
        for (const ParameterInput &input : workload.parameters)
            sources.push_back(sourceOf(input));
    }
}

OwnValues::Source OwnValues::sourceOf(const ParameterInput &input) const {
    Source source;
    if (!input.phases.empty())
        for (const Phase &phase : scenario_.phases) {
            const auto found = input.phases.find(phase.key);
            source.phases.push_back(found == input.phases.end() ? nullptr : &found->second);
        }
    if (input.binding) {
        source.binding = &*input.binding;
        while (source.driver < scenario_.drivers.size() &&
               scenario_.drivers[source.driver].key != input.binding->driver)
            ++source.driver;
    }
    if (input.value)
        source.value = &*input.value;
    return source;
}

const Literal *OwnValues::phaseLiteral(const Source &source, int month) const {
    if (source.phases.empty())
        return nullptr;
    const Phase *phase = scenario_.phaseOf(month);
    return phase == nullptr ? nullptr : source.phases[std::size_t(phase - scenario_.phases.data())];
}

Decimal OwnValues::number(std::size_t workload, std::size_t parameter, int month) const {
    const Source &source = sources_[workload][parameter];
    if (const Literal *literal = phaseLiteral(source, month))
        return std::get<Decimal>(*literal);
    if (source.binding == nullptr)
        return source.value != nullptr ? std::get<Decimal>(*source.value)
                                       : scenario_.workloads[workload].kind->parameters[parameter].fallback;
    const Binding &binding = *source.binding;
    Decimal value;
    if (source.driver < drivers_.size())
        value = drivers_[source.driver][std::size_t(month - 1)] * binding.scale;
    if (binding.roundUp)
        value = value.ceil();
    if (binding.minimum)
        value = std::max(value, *binding.minimum);
    return binding.maximum ? std::min(value, *binding.maximum) : value;
}

const std::string &OwnValues::word(std::size_t workload, std::size_t parameter, int month) const {
    const Source &source = sources_[workload][parameter];
    if (const Literal *literal = phaseLiteral(source, month))
        return std::get<std::string>(*literal);
    return source.value != nullptr ? std::get<std::string>(*source.value)
                                   : scenario_.workloads[workload].kind->parameters[parameter].choice;
}

bool OwnValues::isSteady(std::size_t workload, std::size_t parameter) const {
    const Source &source = sources_[workload][parameter];
    return source.phases.empty() && source.binding == nullptr;
}

} // namespace mitsumori
