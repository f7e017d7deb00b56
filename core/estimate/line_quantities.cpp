// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/line_series.h"
#include "core/pricing/measures.h"

namespace mitsumori {

/// How quantities become the rate's: occurrence by occurrence where the rate measures them and the line knows
/// how, by the map's equivalence, else by conversion of units.
void LineBuilder::prepare(const Series &part, Chosen &chosen) const {
    const ServiceChoice *choice = chosen.service;
    if (!part.usage.occurrences.empty() && !chosen.rate->measures.empty() &&
        (choice == nullptr || !choice->isShared)) {
        chosen.measures.emplace();
        for (const Measure &measure : chosen.rate->measures)
            for (std::size_t i = 0; i < part.line.measures.size(); ++i)
                if (part.line.measures[i].name == measure.name)
                    chosen.measures->push_back(i);
        if (chosen.measures->size() != chosen.rate->measures.size())
            chosen.measures.reset();
    }
    const bool hasEach = choice != nullptr && choice->each.has_value();
    if (hasEach)
        chosen.each = choice->each->count;
    const Unit &unit = hasEach ? choice->each->unit : part.line.unit;
    chosen.ratio = unit.scaleTo(chosen.rate->unit, scenario_.hoursPerMonth);
}

/// What the rate's unit counts of a month's usage.
Quantity LineBuilder::billable(const Series &part, std::size_t month, Chosen &chosen) {
    if (chosen.measures)
        if (const std::optional<Quantity> measured = byOccurrence(part, month, chosen))
            return *measured;
    const Decimal count = part.usage.quantity[month];
    return Quantity(chosen.ratio->of(chosen.each == Decimal(1) ? count : count * chosen.each));
}

std::optional<Quantity> LineBuilder::byOccurrence(const Series &part, std::size_t month, Chosen &chosen) {
    const Occurrences &occurrences = part.usage.occurrences[month];
    if (chosen.measured != occurrences.values) { // often the same for years
        std::vector<MeasuredValue> values;
        for (const std::size_t i : *chosen.measures)
            values.push_back({part.line.measures[i].name, occurrences.values[i], part.line.measures[i].unit});
        const Result<Fraction> units =
            billedUnits(*chosen.rate, values, scenario_.hoursPerMonth, "/workloads/" + part.workload.id);
        if (!units) {
            problems_.insert(problems_.end(), units.problems().begin(), units.problems().end());
            return std::nullopt;
        }
        chosen.measured = occurrences.values;
        chosen.units = *units;
    }
    return Quantity(chosen.units.times(occurrences.count, 6));
}

/// The machines whose whole-term fee falls in a month: those of the month where fees are spread, those of the
/// term's first month where they are shown when paid.
Decimal LineBuilder::upfrontMachines(const Series &part, std::size_t month, const Rate &rate,
                                     Quantity quantity) const {
    if (!rate.upfront || part.usage.commitment.empty() ||
        (scenario_.upfront == UpfrontView::cash && part.usage.commitment[month].beginsIn != month))
        return 0;
    return quantity.value() / scenario_.hoursPerMonth;
}

} // namespace mitsumori
