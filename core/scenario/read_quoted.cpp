// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/read_parts.h"

#include <algorithm>

namespace mitsumori::read {

std::optional<formula::Expression> expression(json::Reader &reader, std::string_view key) {
    if (!reader.has(key))
        return std::nullopt;
    Result<formula::Expression> result = formula::Expression::parse(reader.string(key));
    if (!result) {
        const Problem &problem = result.problems().front();
        reader.fail(problem.what, key, problem.arguments);
        return std::nullopt;
    }
    return *std::move(result);
}

namespace {

/// Half of the last digit that was printed: 0.5 for 1227, 0.005 for 0.28.
Decimal printedTolerance(Decimal value) {
    const std::string text = value.text();
    const auto point = text.find('.');
    Decimal half = *Decimal::parse("0.5");
    for (std::size_t digits = point == text.npos ? 0 : text.size() - point - 1; digits > 0; --digits)
        half = half / Decimal(10);
    return half;
}

std::vector<Hypothesis> hypotheses(json::Reader &reader, Problems &problems) {
    std::vector<Hypothesis> result;
    const json::Array &entries = reader.array("hypotheses");
    for (std::size_t i = 0; i < entries.size(); ++i) {
        json::Reader entry(entries[i], reader.pointerTo("hypotheses") + "/" + std::to_string(i), problems);
        Hypothesis hypothesis;
        hypothesis.label = entry.localText("label");
        hypothesis.variant = entry.string("variant");
        entry.require("formula");
        if (auto formula = expression(entry, "formula"))
            hypothesis.expression = *std::move(formula);
        entry.finish();
        result.push_back(std::move(hypothesis));
    }
    return result;
}

} // namespace

std::vector<QuotedFigure> quoted(json::Reader &scenario, Problems &problems) {
    std::vector<QuotedFigure> result;
    for (const auto &[key, value] : scenario.object("quoted")) {
        const std::string place = scenario.pointerTo("quoted") + "/" + json::escaped(key);
        requireKey(key, place, problems);
        json::Reader reader(value, place, problems);
        QuotedFigure figure;
        figure.key = key;
        figure.label = reader.localText("label");
        figure.where = reader.localText("where");
        figure.unit = reader.string("unit", "USD");
        figure.value = reader.requiredNumber("value", {Decimal(-1'000'000'000), *Decimal::parse("1e15")});
        figure.tolerance = reader.number("tolerance", printedTolerance(figure.value));
        figure.variant = reader.string("variant");
        figure.computed = expression(reader, "computed");
        figure.hypotheses = hypotheses(reader, problems);
        figure.note = reader.localText("note");
        figure.inReport = reader.boolean("inReport", true);
        reader.finish();
        result.push_back(std::move(figure));
    }
    return result;
}

} // namespace mitsumori::read
