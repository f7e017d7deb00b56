// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/usage.h"

namespace mitsumori {

/// A line's wish to commit, month by month.
struct CommitmentPlan {
    std::vector<std::string> term; ///< "none", "1y", "3y"
    std::vector<Decimal> coverage; ///< share of the steady use; more than 1 buys what is never used
};

/// Splits a series into what is bought as needed, what a commitment covers and what it pays for unused.
///
/// A term begins in the first month that asks for it and lasts its months; it is renewed while the months ask
/// for one. In each term the same quantity is committed every month: the coverage of its first month times
/// the least use of the term's months within the plan. Another role (SKU) or term ends a term early, as a
/// commitment is for one SKU. Without any commitment the series comes back as it is.
std::vector<UsageSeries> withCommitments(UsageSeries series, const CommitmentPlan &plan);

/// The months of a term: "1y" is 12.
std::size_t monthsOfTerm(const std::string &term);

} // namespace mitsumori
