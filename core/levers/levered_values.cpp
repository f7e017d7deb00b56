// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levers/levered_values.h"

#include "core/levers/bound_lever.h"

#include <algorithm>

namespace mitsumori {

namespace {

/// A lever that is on, with what it does to one workload.
struct Applied {
    const LeverUse *use = nullptr;
    std::vector<BoundEffect> effects;
};

std::vector<Applied> appliedTo(const Workload &workload, const Scenario &scenario) {
    std::vector<Applied> all;
    for (const LeverUse &use : scenario.levers)
        if (use.on && use.isMeantFor(workload))
            if (auto effects = bindLever(*use.lever, *workload.kind); !effects.empty())
                all.push_back({&use, std::move(effects)});
    return all;
}

/// The parameters of one workload in one month while the levers change them one after the other. Read only
/// when asked for: a lever looks at few of them.
class MonthValues {
  public:
    MonthValues(const WorkloadKind &kind, std::function<Literal(std::size_t)> own)
        : kind_(kind)
        , own_(std::move(own))
        , values_(kind.parameters.size()) {}

    /// Within the parameter's range even where a driver leaves it, so that no lever's formula can overflow.
    const Literal &at(std::size_t parameter) {
        std::optional<Literal> &value = values_[parameter];
        if (!value) {
            const ParameterDescription &description = kind_.parameters[parameter];
            value = own_(parameter);
            if (Decimal *number = std::get_if<Decimal>(&*value))
                *number = std::clamp(*number, description.minimum, description.maximum);
        }
        return *value;
    }
    void set(std::size_t parameter, Literal value) { values_[parameter] = std::move(value); }

  private:
    const WorkloadKind &kind_;
    std::function<Literal(std::size_t)> own_;
    std::vector<std::optional<Literal>> values_;
};

using Changes = std::vector<std::pair<std::size_t, Literal>>;

/// All that the levers change in a month, in order; a later change of the same parameter wins.
Changes changesOf(const std::vector<Applied> &levers, MonthValues &values) {
    Changes all;
    for (const Applied &lever : levers) {
        Changes changes;
        for (const BoundEffect &effect : lever.effects)
            if (auto value =
                    effect.apply(*lever.use->lever, lever.use->parameters,
                                 [&values](std::size_t p) -> const Literal & { return values.at(p); }))
                changes.emplace_back(effect.parameter, *std::move(value));
        for (auto &change : changes) {
            values.set(change.first, change.second);
            all.push_back(std::move(change));
        }
    }
    return all;
}

} // namespace

LeveredValues::LeveredValues(const Scenario &scenario, const Own &own) {
    if (std::none_of(scenario.levers.begin(), scenario.levers.end(),
                     [](const LeverUse &use) { return use.on; }))
        return;
    workloads_.resize(scenario.workloads.size());
    for (std::size_t w = 0; w < scenario.workloads.size(); ++w) {
        const Workload &workload = scenario.workloads[w];
        const std::vector<Applied> levers = appliedTo(workload, scenario);
        if (levers.empty())
            continue;
        Touched &touched = workloads_[w];
        touched.resize(workload.kind->parameters.size());
        for (int month = 1; month <= scenario.months; ++month) {
            MonthValues values(*workload.kind, [&](std::size_t p) { return own(w, p, month); });
            try {
                for (auto &[parameter, value] : changesOf(levers, values)) {
                    touched[parameter].resize(std::size_t(scenario.months));
                    touched[parameter][std::size_t(month - 1)] = std::move(value);
                }
            } catch (const ArithmeticError &) { // of the workload's own values: see Own
            }
        }
    }
}

const Literal *LeveredValues::find(std::size_t workload, std::size_t parameter, int month) const {
    if (workloads_.empty() || workloads_[workload].empty() || workloads_[workload][parameter].empty())
        return nullptr;
    const std::optional<Literal> &value = workloads_[workload][parameter][std::size_t(month - 1)];
    return value ? &*value : nullptr;
}

} // namespace mitsumori
