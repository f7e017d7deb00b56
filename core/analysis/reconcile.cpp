// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/reconcile.h"

#include "core/analysis/figures.h"
#include "core/units/format.h"

namespace mitsumori {

namespace {

Decimal distance(Decimal a, Decimal b) {
    return a < b ? b - a : a - b;
}

/// Notes where in the document a formula went wrong.
Problems placed(Problems problems, const QuotedFigure &figure) {
    for (Problem &problem : problems)
        if (problem.pointer.empty())
            problem.pointer = "/quoted/" + figure.key;
    return problems;
}

/// Fractions of a cent matter to nobody here, but a figure like 70.64 must not be shown as 71.
std::string formatUsd(Decimal value) {
    const Money amount = Money::of(value, Currency::usd);
    return formatMoney(amount, value.isInteger() ? 0 : decimalsNeeded(amount, 3));
}

} // namespace

std::string formatQuoted(Decimal value, const std::string &unit, Language language) {
    if (unit == "USD")
        return formatUsd(value);
    if (unit == "USD/month")
        return formatUsd(value) + text(language, "reconcile.perMonth");
    if (unit == "percent")
        return formatNumberShort(value, 2) + " %";
    const std::string key = "unit." + unit;
    return formatNumberShort(value, 3) + " " + (hasText(key) ? text(language, key) : unit);
}

Result<std::vector<Reconciled>> reconcile(const json::Value &document, const Scenario &scenario,
                                          const std::vector<ServiceMap> &maps) {
    std::vector<Reconciled> all;
    Figures figures(document, scenario, maps);
    for (const QuotedFigure &figure : scenario.quoted) {
        Reconciled entry{&figure, {}, false, {}};
        if (figure.computed) {
            const auto computed = figures.evaluate(*figure.computed, figure.variant);
            if (!computed)
                return placed(computed.problems(), figure);
            entry.computed = *computed;
            entry.agrees = entry.computed && distance(*entry.computed, figure.value) <= figure.tolerance;
        }
        for (const Hypothesis &hypothesis : figure.hypotheses) {
            const auto value = figures.evaluate(hypothesis.expression, hypothesis.variant);
            if (!value)
                return placed(value.problems(), figure);
            entry.hypotheses.push_back(
                {&hypothesis, *value, *value && distance(**value, figure.value) <= figure.tolerance});
        }
        all.push_back(std::move(entry));
    }
    return all;
}

std::string Reconciled::message(Language language) const {
    const std::string stated = formatQuoted(figure->value, figure->unit, language);
    std::string result;
    if (!computed) {
        result = text(language, "reconcile.notComputed", {{"stated", stated}});
    } else {
        const std::string shown = formatQuoted(*computed, figure->unit, language);
        const Decimal gap = figure->value - *computed;
        std::string ratio;
        if (!agrees && !computed->isZero())
            ratio =
                text(language, "reconcile.ratio", {{"ratio", formatNumber(figure->value / *computed, 2)}});
        result = text(language, agrees ? "reconcile.agrees" : "reconcile.differs",
                      {{"stated", stated},
                       {"computed", shown},
                       {"difference", (gap.isNegative() ? "" : "+") + formatNumberShort(gap, 3)},
                       {"ratio", ratio}});
    }
    for (const HypothesisResult &entry : hypotheses) {
        const std::string value = entry.value ? formatQuoted(*entry.value, figure->unit, language)
                                              : text(language, "reconcile.undefined");
        result += text(language, entry.matches ? "reconcile.reproduced" : "reconcile.notReproduced",
                       {{"label", entry.hypothesis->label.in(language)}, {"value", value}});
    }
    if (!figure->note.isEmpty())
        result += text(language, "reconcile.note", {{"note", figure->note.in(language)}});
    return result;
}

} // namespace mitsumori
