// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/measures.h"

#include "core/json/value.h"

#include <algorithm>

namespace mitsumori {

namespace {

std::string namesOf(const Rate &rate) {
    std::string list;
    for (const auto *measures : {&rate.measures, &rate.largestOf})
        for (const Measure &measure : *measures)
            list += (list.empty() ? "" : ", ") + measure.name;
    return list;
}

/// The values of one occurrence as a rate bills them; the first mistake ends it.
class Occurrence {
  public:
    Occurrence(const std::vector<MeasuredValue> &values, Decimal hoursPerMonth, const std::string &pointer)
        : values_(values)
        , hoursPerMonth_(hoursPerMonth)
        , pointer_(pointer) {}

    /// Empty where the value is not given or does not convert.
    std::optional<Fraction> billed(const Measure &measure) {
        const auto given =
            std::find_if(values_.begin(), values_.end(),
                         [&measure](const MeasuredValue &value) { return value.name == measure.name; });
        if (given == values_.end())
            return std::nullopt;
        if (!given->unit.convertsInMonthTo(measure.unit)) {
            problems.push_back({"rate.convert",
                                pointer_ + "/" + json::escaped(measure.name),
                                {{"rate", measure.unit.text()}, {"needed", given->unit.text()}},
                                {}});
            return std::nullopt;
        }
        return billedMeasure(measure,
                             Fraction(given->value) * given->unit.ratioTo(measure.unit, hoursPerMonth_));
    }

    void refuseUnknown(const Rate &rate) {
        const auto names = [](const std::vector<Measure> &measures, const std::string &name) {
            return std::any_of(measures.begin(), measures.end(),
                               [&name](const Measure &measure) { return measure.name == name; });
        };
        for (const MeasuredValue &value : values_)
            if (!names(rate.measures, value.name) && !names(rate.largestOf, value.name))
                problems.push_back({"usage.measure.unknown",
                                    pointer_ + "/" + json::escaped(value.name),
                                    {{"measure", value.name.substr(0, 40)}, {"known", namesOf(rate)}},
                                    {}});
    }

    void missing(const std::string &names) {
        problems.push_back({"usage.measure.missing", pointer_, {{"measure", names}}, {}});
    }

    Problems problems;

  private:
    const std::vector<MeasuredValue> &values_;
    Decimal hoursPerMonth_;
    const std::string &pointer_;
};

} // namespace

Fraction billedMeasure(const Measure &measure, const Fraction &value) {
    Fraction left = value - measure.included;
    if (left < 0 || (left.isZero() && !measure.included.isZero()))
        return 0;
    left = std::max(left, Fraction(measure.minimum));
    if (!measure.increment.isZero())
        left = (left / measure.increment).ceil() * measure.increment;
    return left / measure.per;
}

Result<Fraction> billedUnits(const Rate &rate, const std::vector<MeasuredValue> &values,
                             Decimal hoursPerMonth, const std::string &pointer) {
    if (rate.measures.empty() && rate.largestOf.empty())
        return Problem{"usage.measure.none", pointer, {{"unit", rate.unit.text()}}, {}};
    Occurrence occurrence(values, hoursPerMonth, pointer);
    occurrence.refuseUnknown(rate);
    Fraction units = 1;
    for (const Measure &measure : rate.measures) {
        const std::size_t before = occurrence.problems.size();
        const std::optional<Fraction> billed = occurrence.billed(measure);
        if (!billed && occurrence.problems.size() == before)
            occurrence.missing(measure.name);
        units = units * billed.value_or(0);
    }
    std::optional<Fraction> largest;
    const std::size_t before = occurrence.problems.size();
    for (const Measure &measure : rate.largestOf)
        if (const std::optional<Fraction> billed = occurrence.billed(measure))
            largest = largest ? std::max(*largest, *billed) : *billed;
    if (!rate.largestOf.empty() && !largest && occurrence.problems.size() == before)
        occurrence.missing(namesOf(rate));
    if (!occurrence.problems.empty())
        return occurrence.problems;
    return units * largest.value_or(1);
}

} // namespace mitsumori
