// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/parameter_text.h"

#include "core/report/driver_text.h"
#include "core/report/labels.h"
#include "core/report/words.h"
#include "core/units/format.h"

namespace mitsumori::report {

namespace {

Literal defaultOf(const ParameterDescription &parameter) {
    if (parameter.type == ParameterType::choice)
        return parameter.choice;
    return parameter.fallback;
}

std::string bindingText(const Scenario &scenario, const ParameterDescription &parameter,
                        const Binding &binding, Language language) {
    const Words say{language};
    const Driver *driver = scenario.findDriver(binding.driver);
    std::string result = say(
        "binding.follows", {{"driver", driver != nullptr ? driverLabel(*driver, language) : binding.driver}});
    if (binding.scale != Decimal(1))
        result +=
            say("binding.scale", {{"factor", formatNumberShort(binding.scale, Decimal::fractionDigits)}});
    if (binding.minimum)
        result += say("binding.minimum", {{"value", literalText(parameter, *binding.minimum, language)}});
    if (binding.maximum)
        result += say("binding.maximum", {{"value", literalText(parameter, *binding.maximum, language)}});
    if (binding.roundUp)
        result += say("binding.round-up");
    return result;
}

} // namespace

std::string literalText(const ParameterDescription &parameter, const Literal &value, Language language) {
    if (const auto *choice = std::get_if<std::string>(&value)) {
        for (const Choice &entry : parameter.choices)
            if (entry.value == *choice && !entry.label.isEmpty())
                return entry.label.in(language);
        return *choice;
    }
    const Decimal number = std::get<Decimal>(value);
    if (parameter.type == ParameterType::toggle)
        return Words{language}(number.isZero() ? "no" : "yes");
    if (parameter.type == ParameterType::share)
        return formatNumberShort(number * Decimal(100)) + " %";
    return formatNumberShort(number, Decimal::fractionDigits);
}

Cell parameterCell(const Scenario &scenario, const ParameterDescription &parameter,
                   const ParameterInput &input, Language language) {
    const Words say{language};
    const Literal base = input.value.value_or(defaultOf(parameter));
    if (!input.binding && input.phases.empty()) {
        const std::string shown = literalText(parameter, base, language);
        const bool isNumber = parameter.type == ParameterType::number ||
                              parameter.type == ParameterType::integer ||
                              parameter.type == ParameterType::share;
        if (isNumber && std::holds_alternative<Decimal>(base))
            return {std::get<Decimal>(base), shown};
        return {shown, shown};
    }
    std::vector<std::string> parts;
    bool everyPhase = !scenario.phases.empty();
    for (const Phase &phase : scenario.phases) {
        const auto found = input.phases.find(phase.key);
        if (found == input.phases.end()) {
            everyPhase = false;
            continue;
        }
        const std::string label = phase.label.isEmpty() ? phase.key : phase.label.in(language);
        parts.push_back(say("phase-value",
                            {{"phase", label}, {"value", literalText(parameter, found->second, language)}}));
    }
    // Months outside the phases have the general value, so it is left out only where the phases cover
    // everything.
    if (!everyPhase) {
        const std::string general = input.binding ? bindingText(scenario, parameter, *input.binding, language)
                                                  : literalText(parameter, base, language);
        parts.push_back(parts.empty() ? general : say("phase-otherwise", {{"value", general}}));
    }
    const std::string shown = joined(parts, language);
    return {shown, shown};
}

bool differsFromDefault(const ParameterDescription &parameter, const ParameterInput &input) {
    if (input.binding)
        return true;
    for (const auto &entry : input.phases)
        if (entry.second != defaultOf(parameter))
            return true;
    return input.value.has_value() && *input.value != defaultOf(parameter);
}

} // namespace mitsumori::report
