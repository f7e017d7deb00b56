// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/usage_entry.h"

#include "core/pricing/usage_units.h"

#include <algorithm>

namespace mitsumori {

namespace {

/// What an item and its rates do not agree on.
std::optional<Problem> mismatch(const UsageItem &item, const UsageEntry &entry, const std::string &pointer) {
    if (entry.rate->upfront && item.termMonth > entry.rate->upfront->months)
        return Problem{"usage.termMonth",
                       pointer + "/termMonth",
                       {{"months", std::to_string(entry.rate->upfront->months)}},
                       {}};
    if (entry.onDemand != nullptr && !entry.rate->unit.convertsInMonthTo(entry.onDemand->unit))
        return Problem{"rate.convert",
                       pointer,
                       {{"rate", entry.onDemand->unit.text()}, {"needed", entry.rate->unit.text()}},
                       {}};
    return std::nullopt;
}

/// The committed units at the entry's rate, used or not, and the rest on demand.
void commitUnits(UsageEntry &entry, const Fraction &used, const Fraction &committed, Decimal hoursPerMonth) {
    entry.own = Quantity(committed.rounded(6));
    entry.unused = std::max(Fraction(0), committed - used).rounded(6);
    entry.excess = onDemandUnits(entry, std::max(Fraction(0), used - committed), hoursPerMonth);
}

} // namespace

Problem usageOutOfRange(const UsageItem &item, std::size_t index) {
    return {"usage.range", "/usage/" + std::to_string(index), {{"line", item.id}}, {}};
}

Quantity onDemandUnits(const UsageEntry &entry, Fraction units, Decimal hoursPerMonth) {
    if (entry.onDemand != nullptr)
        units = units * entry.rate->unit.ratioTo(entry.onDemand->unit, hoursPerMonth);
    return Quantity(units.rounded(6));
}

Result<UsageEntry> usageEntry(const UsageList &list, std::size_t index, bool covered,
                              const PriceShelf &prices) {
    const UsageItem &item = list.items[index];
    const std::string pointer = "/usage/" + std::to_string(index);
    UsageEntry entry;
    entry.rate = prices.find(item.key);
    if (entry.rate == nullptr)
        return entry;
    if (item.committed || covered)
        entry.onDemand = prices.find(onDemandKey(item.key));
    try {
        if (const std::optional<Problem> problem = mismatch(item, entry, pointer))
            return *problem;
        const Result<Fraction> used = usedUnitsOf(item, *entry.rate, list.hoursPerMonth, pointer);
        if (!used)
            return used.problems();
        if (item.committed)
            commitUnits(entry, *used, committedUnitsOf(item, *entry.rate, list.hoursPerMonth),
                        list.hoursPerMonth);
        else
            entry.own = Quantity(used->rounded(6));
        return entry;
    } catch (const ArithmeticError &) {
        return usageOutOfRange(item, index);
    }
}

} // namespace mitsumori
