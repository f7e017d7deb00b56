// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/month_slots.h"

#include "core/workloads/load_profile.h"
#include "core/workloads/machine.h"

#include <algorithm>
#include <utility>

namespace mitsumori {

MonthSlots::MonthSlots(const Scenario &scenario, const OwnValues &own, const LeveredValues &levered,
                       std::size_t workload)
    : scenario_(scenario)
    , own_(own)
    , levered_(levered)
    , workload_(workload)
    , kind_(*scenario.workloads[workload].kind)
    , values_(kind_.slotCount())
    , moved_(kind_.slotCount())
    , words_(kind_.parameters.size()) {
    std::size_t test = kind_.firstTestSlot();
    for (std::size_t i = 0; i < kind_.parameters.size(); ++i) {
        firstTest_.push_back(test);
        test += kind_.parameters[i].choices.size();
        if (!isSteady(i))
            moving_.push_back(i);
    }
}

bool MonthSlots::isSteady(std::size_t parameter) const {
    if (!own_.isSteady(workload_, parameter))
        return false;
    const bool anyLever = std::any_of(scenario_.levers.begin(), scenario_.levers.end(),
                                      [](const LeverUse &use) { return use.on; });
    for (int month = 1; anyLever && month <= scenario_.months; ++month)
        if (levered_.find(workload_, parameter, month) != nullptr)
            return false;
    return true;
}

Decimal MonthSlots::number(std::size_t parameter) const {
    const Literal *levered = levered_.find(workload_, parameter, month_);
    return levered != nullptr ? std::get<Decimal>(*levered) : own_.number(workload_, parameter, month_);
}

const std::string &MonthSlots::chosen(std::size_t parameter) const {
    const Literal *levered = levered_.find(workload_, parameter, month_);
    return levered != nullptr ? std::get<std::string>(*levered) : own_.word(workload_, parameter, month_);
}

void MonthSlots::set(std::size_t slot, Decimal value) {
    if (values_[slot] == value)
        return;
    values_[slot] = value;
    moved_[slot] = true;
    anyMoved_ = true;
}

/// A choice with all that hangs on it: its number, its tests, its profile and its machine's facts.
void MonthSlots::choose(std::size_t parameter) {
    const std::string &word = chosen(parameter);
    const std::string *before = std::exchange(words_[parameter], &word);
    if (before != nullptr && *before == word)
        return;
    choiceMoved_ = true;
    const std::vector<Choice> &choices = kind_.parameters[parameter].choices;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const bool isThis = choices[i].value == word;
        set(firstTest_[parameter] + i, isThis ? 1 : 0);
        if (!isThis)
            continue;
        set(parameter, choices[i].number);
        if (choices[i].profile != nullptr) {
            profile_ = choices[i].profile;
            moved_[kind_.hourFactorSlot()] = true;
            anyMoved_ = true;
        }
        for (std::size_t f = 0; choices[i].machine != nullptr && f < kind_.facts.size(); ++f)
            if (kind_.facts[f].parameter == parameter)
                set(kind_.firstFactSlot() + f, choices[i].machine->fact(kind_.facts[f].name));
    }
}

/// Over the day, the sum or the largest of its hours. Hours of the same load are computed once.
Decimal MonthSlots::intermediate(const IntermediateValue &value) {
    if (value.over == IntermediateValue::Over::nothing || profile_ == nullptr)
        return value.formula.evaluate(values_);
    const auto &factors = profile_->hourFactors;
    std::array<Decimal, 24> hours;
    Decimal result;
    for (std::size_t hour = 0; hour < factors.size(); ++hour) {
        const auto same =
            std::size_t(std::find(factors.begin(), factors.end(), factors[hour]) - factors.begin());
        if (same == hour) {
            values_[kind_.hourFactorSlot()] = factors[hour];
            hours[hour] = value.formula.evaluate(values_);
        }
        result =
            value.over == IntermediateValue::Over::day ? result + hours[same] : std::max(result, hours[same]);
    }
    return result;
}

bool MonthSlots::moved(const BoundFormula &formula) const {
    return anyMoved_ && std::any_of(formula.readsSlot.begin(), formula.readsSlot.end(),
                                    [this](std::size_t slot) { return moved_[slot] != 0; });
}

void MonthSlots::moveTo(int month) {
    const bool isFirst = month_ == 0;
    month_ = month;
    std::fill(moved_.begin(), moved_.end(), char(isFirst));
    choiceMoved_ = anyMoved_ = isFirst;
    const auto read = [this](std::size_t parameter) {
        if (kind_.parameters[parameter].type == ParameterType::choice)
            choose(parameter);
        else
            set(parameter, number(parameter));
    };
    if (isFirst) {
        for (std::size_t i = 0; i < kind_.parameters.size(); ++i)
            read(i);
        values_[kind_.hoursSlot()] = scenario_.hoursPerMonth;
        values_[kind_.daysSlot()] = scenario_.hoursPerMonth / Decimal(24);
    } else {
        std::for_each(moving_.begin(), moving_.end(), read);
    }
    for (std::size_t i = 0; i < kind_.values.size() && anyMoved_; ++i)
        if (isFirst || moved(kind_.values[i].formula))
            set(kind_.parameters.size() + i, intermediate(kind_.values[i]));
}

} // namespace mitsumori
