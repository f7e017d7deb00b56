// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/usage_units.h"

#include <algorithm>

namespace mitsumori {

namespace {

Result<Fraction> unitsOfOne(const UsageItem &item, const Rate &rate, Decimal hoursPerMonth,
                            const std::string &pointer) {
    if (!item.quantity)
        return billedUnits(rate, item.measures, hoursPerMonth, pointer + "/measures");
    if (!item.unit.convertsInMonthTo(rate.unit))
        return Problem{"rate.convert",
                       pointer + "/unit",
                       {{"rate", rate.unit.text()}, {"needed", item.unit.text()}},
                       {}};
    return Fraction(*item.quantity) * item.unit.ratioTo(rate.unit, hoursPerMonth);
}

/// What one machine makes of a whole month in a rate's unit ("hour", "vCPU-second"); 0 where the unit does
/// not count clock time.
Fraction monthOfOne(const Unit &unit, Decimal hoursPerMonth) {
    std::string_view thing = unit.text();
    thing.remove_prefix(thing.rfind(' ') + 1); // npos + 1 is 0
    const std::size_t dash = thing.rfind('-');
    const std::string hours =
        dash == std::string_view::npos ? "hour" : std::string(thing.substr(0, dash)) + "-hour";
    const std::optional<Unit> hour = Unit::parse(hours);
    if (!hour || !hour->convertsTo(unit))
        return 0;
    return Fraction(hoursPerMonth) * hour->ratioTo(unit, hoursPerMonth);
}

} // namespace

Result<Fraction> usedUnitsOf(const UsageItem &item, const Rate &rate, Decimal hoursPerMonth,
                             const std::string &pointer) {
    const Result<Fraction> one = unitsOfOne(item, rate, hoursPerMonth, pointer);
    if (!one)
        return one.problems();
    return *one * item.count * (Fraction(1) + item.rework);
}

Fraction committedUnitsOf(const UsageItem &item, const Rate &rate, Decimal hoursPerMonth) {
    const Fraction all = Fraction(*item.committed) * item.count;
    return item.quantity ? all * item.unit.ratioTo(rate.unit, hoursPerMonth) : all;
}

Decimal machinesOf(const UsageItem &item, const Rate &rate, Quantity quantity, Decimal hoursPerMonth) {
    if (!rate.tiersPerItem || item.count != Decimal(1))
        return item.count;
    const Fraction month = monthOfOne(rate.unit, hoursPerMonth);
    if (month.isZero())
        return 1;
    return std::max(Fraction(1), (quantity.value() / month).ceil()).rounded(0);
}

std::optional<Money> upfrontOf(const UsageItem &item, const Rate &rate, Payment payment) {
    if (!rate.upfront)
        return std::nullopt;
    const Money term = Money::of(rate.upfront->fee, Currency::usd).scaled(item.count);
    if (payment == Payment::spread)
        return Money(Currency::usd, multiplyDivide(term.units(), 1, rate.upfront->months));
    return item.termMonth == 1 ? term : Money(Currency::usd);
}

RateKey onDemandKey(const RateKey &key) {
    RateKey other = key;
    other.purchase = "on-demand";
    other.term.clear();
    return other;
}

} // namespace mitsumori
