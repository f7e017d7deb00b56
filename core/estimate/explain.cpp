// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/explain.h"

#include "core/estimate/usage.h"
#include "core/pricing/price_text.h"
#include "core/text/wording.h"
#include "core/units/format.h"

namespace mitsumori {

namespace {

/// "Mode is batch": a choice that a formula asks for.
std::string choiceLabel(const WorkloadKind &kind, const ChoiceTest &test, Language language) {
    const ParameterDescription &parameter = kind.parameters[test.parameter];
    for (const Choice &choice : parameter.choices)
        if (choice.value == test.value)
            return text(language, "explain.choice",
                        {{"parameter", parameter.label.in(language)}, {"choice", choice.label.in(language)}});
    return test.value;
}

/// The label of what a formula uses.
std::string nameLabel(const WorkloadKind &kind, const formula::Reference &reference, Language language) {
    const std::string &name = reference.name;
    if (const auto slot = kind.slotOf(reference); reference.isCall && slot)
        return *slot < kind.firstFactSlot()
                   ? choiceLabel(kind, kind.tests[*slot - kind.firstTestSlot()], language)
                   : text(language, "explain.fact." + name);
    if (const int index = kind.parameterIndex(name); index >= 0)
        return kind.parameters[std::size_t(index)].label.in(language);
    for (const IntermediateValue &value : kind.values)
        if (value.key == name)
            return value.label.in(language);
    return text(language, "explain." + name); // hours, days
}

/// The intermediate values that a formula rests on, the nearest first.
std::vector<const IntermediateValue *> valuesBehind(const WorkloadKind &kind, const BoundFormula &formula) {
    std::vector<bool> needed(kind.values.size());
    const auto need = [&](const BoundFormula &reader) {
        for (const std::size_t slot : reader.readsSlot)
            if (slot >= kind.parameters.size() && slot < kind.hoursSlot())
                needed[slot - kind.parameters.size()] = true;
    };
    need(formula);
    std::vector<const IntermediateValue *> result;
    for (std::size_t i = kind.values.size(); i-- > 0;) // a value reads only those before it
        if (needed[i]) {
            result.push_back(&kind.values[i]);
            need(kind.values[i].formula);
        }
    return result;
}

/// The formula of an intermediate value, and that it runs over the hours of a day.
std::string valueText(const WorkloadKind &kind, const IntermediateValue &value, Language language) {
    const std::string formula = value.formula.expression.render(
        [&](const formula::Reference &inner) { return nameLabel(kind, inner, language); });
    switch (value.over) {
    case IntermediateValue::Over::day:
        return text(language, "explain.over.day", {{"formula", formula}});
    case IntermediateValue::Over::peak:
        return text(language, "explain.over.peak", {{"formula", formula}});
    case IntermediateValue::Over::nothing:
        break;
    }
    return formula;
}

/// What levers have made of a parameter, or nothing where they left it alone.
std::optional<std::string> leverChange(const ResolvedScenario &resolved, const WorkloadKind &kind,
                                       std::size_t workload, std::size_t parameter, int month,
                                       Language language) {
    const ParameterDescription &description = kind.parameters[parameter];
    std::string before, after;
    if (description.type == ParameterType::choice) {
        const auto label = [&](const std::string &word) {
            for (const Choice &choice : description.choices)
                if (choice.value == word)
                    return choice.label.in(language);
            return word;
        };
        before = label(resolved.ownChoice(workload, parameter, month));
        after = label(resolved.choice(workload, parameter, month));
    } else {
        before = formatNumberShort(resolved.ownNumber(workload, parameter, month));
        after = formatNumberShort(resolved.number(workload, parameter, month));
    }
    if (before == after)
        return std::nullopt;
    return text(language, "explain.levered", {{"before", before}, {"after", after}});
}

} // namespace

std::optional<Explanation> explain(const Scenario &scenario, const Estimate &estimate,
                                   const std::string &cloud, const std::string &lineId, int month,
                                   Language language) {
    const CloudEstimate *owner = estimate.findCloud(cloud);
    const LineItem *line = owner == nullptr ? nullptr : owner->findLine(lineId);
    if (line == nullptr || month < 1 || month > scenario.months)
        return std::nullopt;
    const WorkloadKind &kind = *scenario.workloads[line->workload].kind;
    const UsageLine &usage = kind.lines[line->usage];
    const LineMonth &cell = line->months[std::size_t(month - 1)];
    const ResolvedScenario resolved(scenario);
    const auto valueOf = [&](const formula::Reference &reference) {
        return resolved.value(line->workload, reference, month);
    };

    Explanation result;
    result.title = text(language, "explain.title",
                        {{"line", line->description.in(language)},
                         {"month", std::to_string(month)},
                         {"calendar", scenario.start.plus(month - 1).text()}});
    result.formula = usage.quantity.expression.render(
        [&](const formula::Reference &reference) { return nameLabel(kind, reference, language); });
    result.formulaWithValues = usage.quantity.expression.render(
        [&](const formula::Reference &reference) { return formatNumberShort(valueOf(reference)); });
    const auto row = [&](std::string_view key, std::string value) {
        result.rows.emplace_back(text(language, "explain." + std::string(key)), std::move(value));
    };
    const std::string unit = unitLabel(line->unit, language);
    row("line", line->id);
    const bool isPack = line->unit.find(' ') != std::string::npos; // "5 × 1,000 requests"
    row("quantity", formatNumberShort(cell.quantity.value()) + (isPack ? " × " : " ") + unit);
    row("unitPrice", pricePerUnit(*line->rate, language));
    if (const std::string rules = billingText(*line->rate, language); !rules.empty())
        row("billing", rules);
    if (usage.unit.text() != line->unit)
        row("packing", unitLabel(usage.unit.text(), language) + " → " + unit);
    row("amount", formatMoney(cell.amount, decimalsNeeded(cell.amount, 6)));
    if (cell.amount != cell.exact)
        row("exact", formatMoney(cell.exact, decimalsNeeded(cell.exact, 6)));
    if (estimate.currency != Currency::usd)
        if (const ExchangeRate *rate = scenario.exchangeTo(estimate.currency))
            row("exchange", std::string(facts(rate->currency).symbol) + rate->perUsd.text() + " / $ (" +
                                rate->date.text() + ", " + rate->source.in(language) + ")");
    row("service", line->service + " · " + line->dimension + " · " + line->rate->key.region);
    row("purchase", purchaseText(*line->rate, language));
    row("source", line->rate->source.in(language));
    row("asOf", line->rate->asOf.text());
    row("state", text(language, "state." + std::string(code(line->rate->state))));
    for (const IntermediateValue *value : valuesBehind(kind, usage.quantity))
        result.rows.emplace_back(value->label.in(language) + " (" +
                                     formatNumberShort(valueOf({value->key, {}, false})) + ")",
                                 valueText(kind, *value, language));
    for (std::size_t i = 0; i < kind.parameters.size(); ++i)
        if (const auto change = leverChange(resolved, kind, line->workload, i, month, language))
            result.rows.emplace_back(kind.parameters[i].label.in(language), *change);
    for (std::size_t i = 0; i < kind.parameters.size(); ++i) {
        const ParameterInput &input = scenario.workloads[line->workload].parameters[i];
        if (input.binding)
            if (const Driver *driver = scenario.findDriver(input.binding->driver))
                result.rows.emplace_back(
                    kind.parameters[i].label.in(language),
                    text(language, "explain.driven", {{"driver", driver->label.in(language)}}));
    }
    return result;
}

} // namespace mitsumori
