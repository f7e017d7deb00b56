// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/usage.h"

#include "core/json/reader.h"
#include "core/workloads/load_profile.h"
#include "core/workloads/machine.h"

#include <algorithm>

namespace mitsumori {

namespace {

const Literal *phaseLiteral(const ParameterInput &input, const Phase *phase) {
    if (phase == nullptr)
        return nullptr;
    const auto found = input.phases.find(phase->key);
    return found == input.phases.end() ? nullptr : &found->second;
}

/// An intermediate value; over the day, the sum or the largest of its hours.
Decimal valueOf(const WorkloadKind &kind, const IntermediateValue &value, const LoadProfile *profile,
                std::vector<Decimal> &slotValues) {
    if (value.over == IntermediateValue::Over::nothing || profile == nullptr)
        return value.formula.evaluate(slotValues);
    Decimal result;
    for (const Decimal factor : profile->hourFactors) {
        slotValues[kind.hourFactorSlot()] = factor;
        const Decimal hour = value.formula.evaluate(slotValues);
        result = value.over == IntermediateValue::Over::day ? result + hour : std::max(result, hour);
    }
    return result;
}

} // namespace

ResolvedScenario::ResolvedScenario(const Scenario &scenario)
    : scenario_(scenario)
    , drivers_(driverSeries(scenario.drivers, scenario.months))
    , levered_(scenario, [this](std::size_t workload, std::size_t parameter, int month) -> Literal {
        const bool isChoice =
            scenario_.workloads[workload].kind->parameters[parameter].type == ParameterType::choice;
        return isChoice ? Literal(ownChoice(workload, parameter, month))
                        : Literal(ownNumber(workload, parameter, month));
    }) {}

Decimal ResolvedScenario::number(std::size_t workload, std::size_t parameter, int month) const {
    const Literal *levered = levered_.find(workload, parameter, month);
    return levered != nullptr ? std::get<Decimal>(*levered) : ownNumber(workload, parameter, month);
}

const std::string &ResolvedScenario::choice(std::size_t workload, std::size_t parameter, int month) const {
    const Literal *levered = levered_.find(workload, parameter, month);
    return levered != nullptr ? std::get<std::string>(*levered) : ownChoice(workload, parameter, month);
}

Decimal ResolvedScenario::ownNumber(std::size_t workload, std::size_t parameter, int month) const {
    const Workload &owner = scenario_.workloads[workload];
    const ParameterInput &input = owner.parameters[parameter];
    if (const Literal *literal = phaseLiteral(input, scenario_.phaseOf(month)))
        return std::get<Decimal>(*literal);
    if (input.binding) {
        const Binding &binding = *input.binding;
        Decimal value;
        for (std::size_t i = 0; i < drivers_.size(); ++i)
            if (scenario_.drivers[i].key == binding.driver)
                value = drivers_[i][std::size_t(month - 1)] * binding.scale;
        if (binding.roundUp)
            value = value.ceil();
        if (binding.minimum)
            value = std::max(value, *binding.minimum);
        return binding.maximum ? std::min(value, *binding.maximum) : value;
    }
    return input.value ? std::get<Decimal>(*input.value) : owner.kind->parameters[parameter].fallback;
}

const std::string &ResolvedScenario::ownChoice(std::size_t workload, std::size_t parameter, int month) const {
    const Workload &owner = scenario_.workloads[workload];
    const ParameterInput &input = owner.parameters[parameter];
    if (const Literal *literal = phaseLiteral(input, scenario_.phaseOf(month)))
        return std::get<std::string>(*literal);
    return input.value ? std::get<std::string>(*input.value) : owner.kind->parameters[parameter].choice;
}

std::vector<Decimal> ResolvedScenario::slotValues(std::size_t workload, int month) const {
    const WorkloadKind &kind = *scenario_.workloads[workload].kind;
    std::vector<Decimal> slots(kind.slotCount());
    for (std::size_t i = 0; i < kind.parameters.size(); ++i)
        if (kind.parameters[i].type != ParameterType::choice)
            slots[i] = number(workload, i, month);
        else // a choice among numbers
            slots[i] = Decimal::parse(choice(workload, i, month)).value_or(0);
    for (std::size_t i = 0; i < kind.facts.size(); ++i)
        slots[kind.firstFactSlot() + i] =
            findMachine(choice(workload, kind.facts[i].parameter, month))->fact(kind.facts[i].name);
    slots[kind.hoursSlot()] = scenario_.hoursPerMonth;
    slots[kind.daysSlot()] = scenario_.hoursPerMonth / Decimal(24);
    const LoadProfile *profile = nullptr;
    for (std::size_t i = 0; i < kind.tests.size(); ++i) {
        const std::size_t parameter = kind.tests[i].parameter;
        const bool chosen = choice(workload, parameter, month) == kind.tests[i].value;
        slots[kind.firstTestSlot() + i] = chosen ? 1 : 0;
        if (chosen && kind.parameters[parameter].isProfile)
            profile = findLoadProfile(kind.tests[i].value);
    }
    for (std::size_t i = 0; i < kind.values.size(); ++i)
        slots[kind.parameters.size() + i] = valueOf(kind, kind.values[i], profile, slots);
    return slots;
}

std::optional<Decimal> ResolvedScenario::value(std::size_t workload, std::string_view name, int month) const {
    const WorkloadKind &kind = *scenario_.workloads[workload].kind;
    if (const int index = kind.parameterIndex(name);
        index >= 0 && kind.parameters[std::size_t(index)].type == ParameterType::choice)
        return std::nullopt;
    const auto slot = kind.slotOf(name);
    return slot ? std::optional(slotValues(workload, month)[*slot]) : std::nullopt;
}

Decimal ResolvedScenario::value(std::size_t workload, const formula::Reference &reference, int month) const {
    const auto slot = scenario_.workloads[workload].kind->slotOf(reference);
    return slot ? slotValues(workload, month)[*slot] : Decimal(0);
}

std::string ResolvedScenario::role(const UsageLine &line, std::size_t workload, int month) const {
    const WorkloadKind &kind = *scenario_.workloads[workload].kind;
    TextArguments words;
    for (std::size_t i = 0; i < kind.parameters.size(); ++i)
        if (kind.parameters[i].type == ParameterType::choice)
            words.emplace_back(kind.parameters[i].key, choice(workload, i, month));
    return fillIn(line.role, words);
}

Result<std::vector<UsageSeries>> ResolvedScenario::usage() const {
    std::vector<UsageSeries> all;
    Problems problems;
    for (std::size_t w = 0; w < scenario_.workloads.size(); ++w) {
        const Workload &workload = scenario_.workloads[w];
        if (!workload.enabled)
            continue;
        const WorkloadKind &kind = *workload.kind;
        const std::size_t first = all.size();
        for (std::size_t l = 0; l < kind.lines.size(); ++l)
            all.push_back({w, l, {}, {}});
        for (int month = 1; month <= scenario_.months; ++month) {
            try {
                const std::vector<Decimal> values = slotValues(w, month);
                for (std::size_t l = 0; l < kind.lines.size(); ++l) {
                    const Decimal quantity = kind.lines[l].quantity.evaluate(values);
                    if (quantity.isNegative() || quantity > json::quantityRange.maximum)
                        throw ArithmeticError("quantity out of range");
                    all[first + l].quantity.push_back(quantity);
                }
            } catch (const ArithmeticError &) {
                problems.push_back({"estimate.range",
                                    "/workloads/" + workload.id,
                                    {{"line", workload.id}, {"month", std::to_string(month)}},
                                    {}});
                break;
            }
        }
        for (std::size_t l = 0; l < kind.lines.size(); ++l) {
            const bool fixed = kind.lines[l].role.find('{') == std::string::npos;
            for (int month = 1; month <= (fixed ? 1 : scenario_.months); ++month)
                all[first + l].role.push_back(role(kind.lines[l], w, month));
        }
    }
    if (!problems.empty())
        return problems;
    return all;
}

} // namespace mitsumori
