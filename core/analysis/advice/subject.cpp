// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/advice/subject.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace mitsumori::advice {

Subject::Subject(const Scenario &scenario, const ResolvedScenario &resolved, std::size_t index)
    : scenario_(&scenario)
    , resolved_(&resolved)
    , index_(index) {
    const auto &parameters = workload().kind->parameters;
    const auto state = [&](int month) {
        std::pair<std::vector<Decimal>, std::vector<std::string>> all;
        for (std::size_t i = 0; i < parameters.size(); ++i)
            if (parameters[i].type == ParameterType::choice)
                all.second.push_back(resolved_->choice(index_, i, month));
            else
                all.first.push_back(resolved_->number(index_, i, month));
        return all;
    };
    auto last = state(1);
    months_.push_back(1);
    for (int month = 2; month <= scenario.months; ++month) {
        auto now = state(month);
        if (now == last)
            continue;
        months_.push_back(month);
        last = std::move(now);
    }
}

Decimal Subject::number(std::string_view name, int month) const {
    // the months until the next change are alike
    month = *std::prev(std::upper_bound(months_.begin(), months_.end(), month));
    const auto key = std::pair(std::string(name), month);
    if (const auto found = known_.find(key); found != known_.end())
        return found->second;
    return known_[key] = compute(name, month);
}

Decimal Subject::compute(std::string_view name, int month) const {
    const int parameter = workload().kind->parameterIndex(name);
    if (parameter < 0)
        return resolved_->value(index_, name, month).value_or(0);
    // much cheaper to look up than to compute with all values of its kind
    if (workload().kind->parameters[std::size_t(parameter)].type == ParameterType::choice)
        return Decimal::parse(choice(name, month)).value_or(0);
    return resolved_->number(index_, std::size_t(parameter), month);
}

std::string Subject::choice(std::string_view parameter, int month) const {
    const int index = workload().kind->parameterIndex(parameter);
    if (index < 0 || workload().kind->parameters[std::size_t(index)].type != ParameterType::choice)
        return {};
    return resolved_->choice(index_, std::size_t(index), month);
}

std::string Subject::pointer(std::string_view parameter) const {
    return "/workloads/" + id() + (parameter.empty() ? "" : "/parameters/" + std::string(parameter));
}

Advice Subject::finding(std::string rule, Severity severity, std::string_view parameter,
                        TextArguments arguments) const {
    TextArguments all{{"workloadJa", workload().label.ja}, {"workloadEn", workload().label.en}};
    all.insert(all.end(), std::make_move_iterator(arguments.begin()),
               std::make_move_iterator(arguments.end()));
    return {std::move(rule), severity, pointer(parameter), std::move(all)};
}

} // namespace mitsumori::advice
