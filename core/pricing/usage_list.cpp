// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/usage_list.h"

#include "core/pricing/plan.h"
#include "core/pricing/rate_hint.h"
#include "core/pricing/usage_bill.h"
#include "core/pricing/usage_units.h"

#include <algorithm>
#include <set>

namespace mitsumori {

namespace {

/// Hints search whole books; a list that names the wrong service needs only a few.
constexpr int maximumHints = 50;

Result<std::vector<UsageEntry>> entriesOf(const UsageList &list, const PriceShelf &prices) {
    std::set<std::size_t> covered;
    for (const SpendPlan &plan : list.plans)
        covered.insert(plan.covers.begin(), plan.covers.end());
    std::vector<UsageEntry> entries;
    Problems problems;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        Result<UsageEntry> entry = usageEntry(list, i, covered.contains(i), prices);
        if (entry)
            entries.push_back(*std::move(entry));
        else
            problems.insert(problems.end(), entry.problems().begin(), entry.problems().end());
    }
    if (!problems.empty())
        return problems;
    return entries;
}

/// The bill with every plan's commitment kept.
Problems priceEntries(const UsageList &list, std::vector<UsageEntry> &entries) {
    Problems problems = billUsage(list, entries);
    if (!problems.empty())
        return problems;
    bool moved = false;
    for (std::size_t i = 0; i < list.plans.size(); ++i)
        try {
            moved = commitSpend(list, list.plans[i], entries) || moved;
        } catch (const ArithmeticError &) {
            return {{"usage.range", "/plans/" + std::to_string(i), {{"line", list.plans[i].id}}, {}}};
        }
    return moved ? billUsage(list, entries) : problems;
}

class Lines {
  public:
    Lines(const UsageList &list, const PriceShelf &prices) : list_(list), prices_(prices) {
        result.total = Money(Currency::usd);
    }

    void add(const UsageItem &item, const UsageEntry &entry) {
        PricedUsage::Line line{item.id, item.key,        entry.rate,   nullptr,
                               nullptr, entry.ownPriced, entry.unused, {}};
        if (entry.rate != nullptr)
            line.upfront = upfrontOf(item, *entry.rate, list_.payment);
        if (line.upfront)
            line.priced.amount += *line.upfront;
        add(std::move(line));
        if (!entry.excess.isZero())
            add({item.id + ":on-demand",
                 onDemandKey(item.key),
                 entry.onDemand,
                 nullptr,
                 nullptr,
                 entry.excessPriced,
                 {},
                 {}});
    }

    void add(const SpendPlan &plan, const std::vector<UsageEntry> &entries) {
        Money spent(Currency::usd);
        for (const std::size_t i : plan.covers)
            if (entries[i].rate != nullptr)
                spent += entries[i].ownPriced.amount;
        const Money committed = committedSpend(plan), used = std::min(spent, committed);
        const Money unused = committed - used;
        result.plans.push_back({&plan, committed, used, unused});
        if (unused.isZero())
            return;
        PricedUsage::Line line{plan.id + ":unused", {}, nullptr, nullptr, &plan, {}, {}, {}};
        line.priced.billed = Quantity(unused.ratioTo(Money::of(plan.perHour, Currency::usd)));
        line.priced.amount = unused;
        add(std::move(line));
    }

    PricedUsage result;

  private:
    const UsageList &list_;
    const PriceShelf &prices_;
    int hints_ = 0;

    void add(PricedUsage::Line line) {
        if (line.isGap() && hints_++ < maximumHints)
            line.nearest = nearestRate(prices_, line.key);
        if (!line.isGap())
            result.total += line.priced.amount;
        result.lines.push_back(std::move(line));
    }
};

} // namespace

bool PricedUsage::hasGaps() const {
    return std::any_of(lines.begin(), lines.end(), [](const Line &line) { return line.isGap(); });
}

Result<PricedUsage> priceUsage(const UsageList &list, const PriceShelf &prices) {
    Result<std::vector<UsageEntry>> entries = entriesOf(list, prices);
    if (!entries)
        return entries.problems();
    Problems problems = priceEntries(list, *entries);
    if (!problems.empty())
        return problems;
    Lines lines(list, prices);
    std::string pointer = "/usage";
    try {
        for (std::size_t i = 0; i < list.items.size(); ++i)
            lines.add(list.items[i], (*entries)[i]);
        pointer = "/plans";
        for (const SpendPlan &plan : list.plans)
            lines.add(plan, *entries);
    } catch (const ArithmeticError &) {
        return Problem{"usage.range.total", pointer, {}, {}};
    }
    return std::move(lines.result);
}

} // namespace mitsumori
