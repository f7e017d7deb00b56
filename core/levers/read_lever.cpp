// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/reader.h"
#include "core/levers/lever.h"

#include <stdexcept>

namespace mitsumori {

namespace {

/// A mistake in our own tables is a bug, found by every test that starts: it throws.
[[noreturn]] void broken(const Lever &lever, const std::string &detail) {
    throw std::logic_error("resources/levers/" + lever.key + ": " + detail);
}

/// lever('share') and lever('term', '3y') must name what the lever has, whichever kind it is put on.
void checkOwnNames(const Lever &lever, const formula::Expression &expression) {
    for (const formula::Reference &reference : expression.references()) {
        if (!reference.isCall || reference.name != "lever")
            continue;
        const auto *name =
            reference.arguments.empty() ? nullptr : std::get_if<std::string>(&reference.arguments[0]);
        if (name == nullptr || lever.parameterIndex(*name) < 0)
            broken(lever, "unknown parameter in " + expression.text());
    }
}

std::optional<formula::Expression> readFormula(const Lever &lever, json::Reader &reader,
                                               std::string_view key) {
    if (!reader.has(key))
        return std::nullopt;
    Result<formula::Expression> expression = formula::Expression::parse(reader.string(key));
    if (!expression)
        broken(lever, expression.problems().front().message(Language::en));
    checkOwnNames(lever, *expression);
    return *std::move(expression);
}

LeverEffect readEffect(const Lever &lever, const json::Value &value, Problems &problems) {
    json::Reader reader(value, "/effects", problems);
    LeverEffect effect;
    for (const json::Value &kind : reader.array("kinds"))
        effect.kinds.push_back(kind.string() == nullptr ? "" : *kind.string());
    effect.parameter = reader.requiredString("parameter");
    effect.value = readFormula(lever, reader, "value");
    effect.choose = reader.string("choose");
    effect.when = readFormula(lever, reader, "when");
    reader.finish();
    if (effect.value.has_value() != effect.choose.empty())
        broken(lever, effect.parameter + " needs either \"value\" or \"choose\"");
    return effect;
}

} // namespace

Lever readLever(const std::string &key, const json::Value &tree) {
    Problems problems;
    json::Reader reader(tree, "", problems);
    Lever lever;
    lever.key = key;
    lever.label = reader.localText("label");
    lever.help = reader.localText("help");
    lever.parameters = readParameters(reader.object("parameters"), problems);
    for (const json::Value &effect : reader.array("effects"))
        lever.effects.push_back(readEffect(lever, effect, problems));
    reader.finish();
    if (!problems.empty())
        broken(lever, problems.front().message(Language::en));
    return lever;
}

} // namespace mitsumori
