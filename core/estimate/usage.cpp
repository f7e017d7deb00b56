// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/usage.h"

#include "core/estimate/commitments.h"
#include "core/estimate/month_slots.h"
#include "core/json/reader.h"

namespace mitsumori {

namespace {

/// "machine/{machine}" with the words that the choices have in the month.
std::string filled(const std::string &pattern, const WorkloadKind &kind, const MonthSlots &slots) {
    if (pattern.find('{') == std::string::npos)
        return pattern;
    TextArguments words;
    for (std::size_t i = 0; i < kind.parameters.size(); ++i)
        if (kind.parameters[i].type == ParameterType::choice)
            words.emplace_back(kind.parameters[i].key, slots.word(i));
    return fillIn(pattern, words);
}

/// Adds a month's word; one entry stands for all months as long as they are alike.
void addWord(std::vector<std::string> &words, const std::string &pattern, int month, const WorkloadKind &kind,
             const MonthSlots &slots) {
    if (month == 1) {
        words = {filled(pattern, kind, slots)};
        return;
    }
    if (!slots.choiceMoved()) {
        if (words.size() > 1)
            words.push_back(words.back());
        return;
    }
    std::string word = filled(pattern, kind, slots);
    if (words.size() == 1) {
        if (word == words.front())
            return;
        words.assign(std::size_t(month - 1), std::string(words.front()));
    }
    words.push_back(std::move(word));
}

/// A line's series while it grows, with the wish to commit.
struct Growing {
    UsageSeries series;
    CommitmentPlan plan;
};

void addMonth(Growing &line, const UsageLine &usage, int month, const WorkloadKind &kind,
              const MonthSlots &slots) {
    UsageSeries &series = line.series;
    if (month == 1 || slots.moved(usage.quantity)) {
        const Decimal quantity = usage.quantity.evaluate(slots.values());
        if (quantity.isNegative() || quantity > json::quantityRange.maximum)
            throw ArithmeticError("quantity out of range");
        series.quantity.push_back(quantity);
    } else {
        series.quantity.push_back(series.quantity.back());
    }
    addWord(series.role, usage.role, month, kind, slots);
    addWord(series.category, usage.category, month, kind, slots);
    if (!usage.onlyOn.empty())
        addWord(series.onlyOn, usage.onlyOn, month, kind, slots);
    if (usage.ownPrice)
        series.ownPrice.push_back(
            {usage.ownPrice->price.evaluate(slots.values()), slots.word(usage.ownPrice->currency)});
    if (usage.commitment) {
        line.plan.term.push_back(slots.word(usage.commitment->term));
        line.plan.coverage.push_back(line.plan.term.back() == "none"
                                         ? Decimal(0)
                                         : usage.commitment->coverage.evaluate(slots.values()));
    }
    if (usage.measures.empty())
        return;
    Occurrences occurrences{usage.count.evaluate(slots.values()), {}};
    occurrences.values.reserve(usage.measures.size());
    for (const LineMeasure &measure : usage.measures)
        occurrences.values.push_back(measure.value.evaluate(slots.values()));
    series.occurrences.push_back(std::move(occurrences));
}

} // namespace

ResolvedScenario::ResolvedScenario(const Scenario &scenario)
    : scenario_(scenario)
    , own_(scenario)
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

Decimal ResolvedScenario::slot(std::size_t workload, std::size_t slot, int month) const {
    MonthSlots slots(scenario_, own_, levered_, workload);
    slots.moveTo(month);
    return slots.values()[slot];
}

std::optional<Decimal> ResolvedScenario::value(std::size_t workload, std::string_view name, int month) const {
    const WorkloadKind &kind = *scenario_.workloads[workload].kind;
    if (const int index = kind.parameterIndex(name);
        index >= 0 && kind.parameters[std::size_t(index)].type == ParameterType::choice)
        return std::nullopt;
    const auto found = kind.slotOf(name);
    return found ? std::optional(slot(workload, *found, month)) : std::nullopt;
}

Decimal ResolvedScenario::value(std::size_t workload, const formula::Reference &reference, int month) const {
    const auto found = scenario_.workloads[workload].kind->slotOf(reference);
    return found ? slot(workload, *found, month) : Decimal(0);
}

void ResolvedScenario::addUsage(std::size_t workload, int &month, std::vector<UsageSeries> &all) const {
    const WorkloadKind &kind = *scenario_.workloads[workload].kind;
    MonthSlots slots(scenario_, own_, levered_, workload);
    std::vector<Growing> lines(kind.lines.size());
    for (std::size_t l = 0; l < lines.size(); ++l) {
        lines[l].series.workload = workload;
        lines[l].series.line = l;
        lines[l].series.quantity.reserve(std::size_t(scenario_.months));
    }
    for (month = 1; month <= scenario_.months; ++month) {
        slots.moveTo(month);
        for (std::size_t l = 0; l < lines.size(); ++l)
            addMonth(lines[l], kind.lines[l], month, kind, slots);
    }
    for (Growing &line : lines) {
        if (line.plan.term.empty())
            all.push_back(std::move(line.series));
        else
            for (UsageSeries &part : withCommitments(std::move(line.series), line.plan))
                all.push_back(std::move(part));
    }
}

Result<std::vector<UsageSeries>> ResolvedScenario::usage() const {
    std::vector<UsageSeries> all;
    Problems problems;
    for (std::size_t w = 0; w < scenario_.workloads.size(); ++w) {
        const Workload &workload = scenario_.workloads[w];
        if (!workload.enabled)
            continue;
        int month = 1;
        try {
            addUsage(w, month, all);
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
