// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/commitments.h"

#include <algorithm>

namespace mitsumori {

namespace {

/// The months [from, to) of one commitment.
struct Term {
    std::size_t from = 0, to = 0;
    Decimal committed;
};

/// The term that begins in a month.
Term termFrom(const UsageSeries &series, const CommitmentPlan &plan, std::size_t month) {
    Term term{month, month, series.quantity[month]};
    const std::size_t end = std::min(series.quantity.size(), month + monthsOfTerm(plan.term[month]));
    while (term.to < end && plan.term[term.to] == plan.term[month] &&
           series.roleIn(term.to) == series.roleIn(month)) {
        term.committed = std::min(term.committed, series.quantity[term.to]);
        ++term.to;
    }
    term.committed = term.committed * plan.coverage[month];
    return term;
}

} // namespace

std::size_t monthsOfTerm(const std::string &term) {
    return term == "3y" ? 36 : 12;
}

std::vector<UsageSeries> withCommitments(UsageSeries series, const CommitmentPlan &plan) {
    const std::size_t months = series.quantity.size();
    if (std::all_of(plan.term.begin(), plan.term.end(), [](const std::string &t) { return t == "none"; }))
        return {std::move(series)};
    UsageSeries covered = series, unused = series;
    covered.buying = Buying::committed;
    unused.buying = Buying::unused;
    for (UsageSeries *part : {&covered, &unused}) {
        part->quantity.assign(months, 0);
        part->commitment.assign(months, {});
    }
    bool any = false;
    for (std::size_t month = 0; month < months;) {
        if (plan.term[month] == "none") {
            ++month;
            continue;
        }
        const Term term = termFrom(series, plan, month);
        any = any || !term.committed.isZero();
        for (; month < term.to; ++month) {
            const Decimal used = std::min(series.quantity[month], term.committed);
            covered.quantity[month] = used;
            unused.quantity[month] = term.committed - used;
            series.quantity[month] = series.quantity[month] - used;
            covered.commitment[month] = unused.commitment[month] = {plan.term[term.from], term.from};
        }
    }
    if (!any)
        return {std::move(series)};
    return {std::move(series), std::move(covered), std::move(unused)};
}

} // namespace mitsumori
