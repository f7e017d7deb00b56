// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/usage.h"

#include "core/estimate/commitments.h"
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

std::vector<std::string> ResolvedScenario::words(const std::string &pattern, std::size_t workload) const {
    if (pattern.find('{') == std::string::npos)
        return {pattern};
    const WorkloadKind &kind = *scenario_.workloads[workload].kind;
    std::vector<std::string> result;
    for (int month = 1; month <= scenario_.months; ++month) {
        TextArguments filling;
        for (std::size_t i = 0; i < kind.parameters.size(); ++i)
            if (kind.parameters[i].type == ParameterType::choice)
                filling.emplace_back(kind.parameters[i].key, choice(workload, i, month));
        result.push_back(fillIn(pattern, filling));
    }
    return result;
}

UsageSeries ResolvedScenario::emptySeries(std::size_t workload, std::size_t index) const {
    const UsageLine &line = scenario_.workloads[workload].kind->lines[index];
    UsageSeries series{workload, index, {}, words(line.role, workload)};
    series.category = words(line.category, workload);
    if (!line.onlyOn.empty())
        series.onlyOn = words(line.onlyOn, workload);
    return series;
}

void ResolvedScenario::addMonth(UsageSeries &series, int month, const std::vector<Decimal> &values) const {
    const UsageLine &line = scenario_.workloads[series.workload].kind->lines[series.line];
    const Decimal quantity = line.quantity.evaluate(values);
    if (quantity.isNegative() || quantity > json::quantityRange.maximum)
        throw ArithmeticError("quantity out of range");
    series.quantity.push_back(quantity);
    if (line.ownPrice)
        series.ownPrice.push_back(
            {line.ownPrice->price.evaluate(values), choice(series.workload, line.ownPrice->currency, month)});
    if (line.measures.empty())
        return;
    Occurrences occurrences{line.count.evaluate(values), {}};
    for (const LineMeasure &measure : line.measures)
        occurrences.values.push_back(measure.value.evaluate(values));
    series.occurrences.push_back(std::move(occurrences));
}

std::vector<UsageSeries> ResolvedScenario::bought(UsageSeries series) const {
    const UsageLine &line = scenario_.workloads[series.workload].kind->lines[series.line];
    if (!line.commitment)
        return {std::move(series)};
    CommitmentPlan plan;
    for (int month = 1; month <= scenario_.months; ++month) {
        plan.term.push_back(choice(series.workload, line.commitment->term, month));
        plan.coverage.push_back(plan.term.back() == "none"
                                    ? Decimal(0)
                                    : line.commitment->coverage.evaluate(slotValues(series.workload, month)));
    }
    return withCommitments(std::move(series), plan);
}

Result<std::vector<UsageSeries>> ResolvedScenario::usage() const {
    std::vector<UsageSeries> all;
    Problems problems;
    for (std::size_t w = 0; w < scenario_.workloads.size(); ++w) {
        const Workload &workload = scenario_.workloads[w];
        if (!workload.enabled)
            continue;
        std::vector<UsageSeries> lines;
        for (std::size_t l = 0; l < workload.kind->lines.size(); ++l)
            lines.push_back(emptySeries(w, l));
        int month = 1;
        try {
            for (; month <= scenario_.months; ++month) {
                const std::vector<Decimal> values = slotValues(w, month);
                for (UsageSeries &series : lines)
                    addMonth(series, month, values);
            }
            for (UsageSeries &series : lines)
                for (UsageSeries &part : bought(std::move(series)))
                    all.push_back(std::move(part));
        } catch (const ArithmeticError &) {
            problems.push_back({"estimate.range",
                                "/workloads/" + workload.id,
                                {{"line", workload.id}, {"month", std::to_string(month)}},
                                {}});
        }
    }
    if (!problems.empty())
        return problems;
    return all;
}

} // namespace mitsumori
