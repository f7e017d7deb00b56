// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levers/bound_lever.h"

#include "core/text/catalogue.h"

#include <algorithm>

namespace mitsumori {

namespace {

bool hasChoice(const ParameterDescription &parameter, std::string_view word) {
    return std::any_of(parameter.choices.begin(), parameter.choices.end(),
                       [word](const Choice &choice) { return choice.value == word; });
}

std::optional<LeverFormula::Source> sourceOf(const formula::Reference &reference, const Lever &lever,
                                             const WorkloadKind &kind) {
    const auto argument = [&](std::size_t i) -> const std::string * {
        return i < reference.arguments.size() ? std::get_if<std::string>(&reference.arguments[i]) : nullptr;
    };
    if (!reference.isCall) {
        const int own = kind.parameterIndex(reference.name);
        return own < 0 ? std::nullopt : std::optional(LeverFormula::Source{false, std::size_t(own), {}});
    }
    if (argument(0) == nullptr)
        return std::nullopt;
    if (reference.name == "lever") {
        const std::string *word = argument(1);
        return LeverFormula::Source{true, std::size_t(lever.parameterIndex(*argument(0))),
                                    word == nullptr ? std::nullopt : std::optional(*word)};
    }
    const int own = kind.parameterIndex(reference.name);
    if (own < 0 || !hasChoice(kind.parameters[std::size_t(own)], *argument(0)))
        return std::nullopt;
    return LeverFormula::Source{false, std::size_t(own), *argument(0)};
}

/// False where the formula names something that the kind does not have.
bool bindFormula(const std::optional<formula::Expression> &expression, const Lever &lever,
                 const WorkloadKind &kind, std::optional<LeverFormula> &result) {
    if (!expression)
        return true;
    LeverFormula bound{*expression, {}};
    for (const formula::Reference &reference : expression->references()) {
        const auto source = sourceOf(reference, lever, kind);
        if (!source)
            return false;
        bound.sources.push_back(*source);
    }
    result = std::move(bound);
    return true;
}

Decimal inRange(Decimal value, const ParameterDescription &parameter) {
    if (parameter.type == ParameterType::integer || parameter.type == ParameterType::toggle)
        value = value.rounded(0);
    return std::clamp(value, parameter.minimum, parameter.maximum);
}

} // namespace

Decimal LeverFormula::evaluate(const std::vector<Literal> &lever, const OwnValue &own) const {
    std::vector<Decimal> values;
    for (const Source &source : sources) {
        const Literal &value = source.ofLever ? lever[source.parameter] : own(source.parameter);
        const std::string *word = std::get_if<std::string>(&value);
        if (source.word)
            values.push_back(word != nullptr && *word == *source.word ? 1 : 0);
        else // a choice among numbers is its number
            values.push_back(word == nullptr ? std::get<Decimal>(value) : Decimal::parse(*word).value_or(0));
    }
    return expression.evaluate(values);
}

std::optional<Literal> BoundEffect::apply(const Lever &of, const std::vector<Literal> &lever,
                                          const OwnValue &own) const {
    if (when && when->evaluate(lever, own).isZero())
        return std::nullopt;
    if (value)
        return inRange(value->evaluate(lever, own), *description);
    TextArguments words;
    for (std::size_t i = 0; i < of.parameters.size(); ++i)
        if (const std::string *word = std::get_if<std::string>(&lever[i]))
            words.emplace_back(of.parameters[i].key, *word);
    std::string chosen = fillIn(choose, words);
    return hasChoice(*description, chosen) ? std::optional<Literal>(std::move(chosen)) : std::nullopt;
}

std::vector<BoundEffect> bindLever(const Lever &lever, const WorkloadKind &kind) {
    std::vector<BoundEffect> all;
    for (const LeverEffect &effect : lever.effects) {
        const bool meant = effect.kinds.empty() || std::find(effect.kinds.begin(), effect.kinds.end(),
                                                             kind.key) != effect.kinds.end();
        const int index = kind.parameterIndex(effect.parameter);
        if (!meant || index < 0)
            continue;
        BoundEffect bound;
        bound.parameter = std::size_t(index);
        bound.description = &kind.parameters[bound.parameter];
        bound.choose = effect.choose;
        const bool isChoice = bound.description->type == ParameterType::choice;
        const bool isFixed = isChoice && effect.choose.find('{') == std::string::npos;
        if (isChoice == effect.choose.empty() || (isFixed && !hasChoice(*bound.description, effect.choose)))
            continue;
        if (bindFormula(effect.value, lever, kind, bound.value) &&
            bindFormula(effect.when, lever, kind, bound.when))
            all.push_back(std::move(bound));
    }
    return all;
}

} // namespace mitsumori
