// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/gap_change.h"
#include "core/analysis/recommendation.h"

namespace mitsumori {

/// One estimate on one cloud, as far as it is compared.
struct ComparedCloud {
    std::string cloud, region;
    Money total, monthlyMean, firstMonth, lastMonth;
    std::vector<std::pair<std::string, Money>> categories; ///< those with lines, in the usual order
    std::optional<Money> perUser; ///< a user and month, where a driver "users" counts them
    std::size_t gaps = 0;         ///< lines without a price: all amounts are lower bounds
    GapNames gapNames = {};       ///< what they are, so that differences tell how exact they are
};

/// One scenario: a file, or a variant of one.
struct ComparedRow {
    std::string file, variant; ///< the variant's key; empty: the scenario itself
    LocalText label;
    int months = 0;
    std::vector<ComparedCloud> clouds;
    Recommendation recommendation = {};    ///< how the scenario weighs the clouds …
    std::vector<RankedCloud> ranking = {}; ///< … and the order that follows; empty where it does not

    const ComparedCloud *findCloud(std::string_view cloud) const;
    /// The cloud with the least total, or null: among clouds with gaps the least is not known to be the
    /// least.
    const ComparedCloud *cheapest() const;
};

struct Comparison {
    Currency currency = Currency::usd;
    std::vector<ComparedRow> rows; ///< differences are against the first

    /// Every cloud of any row, in order of appearance.
    std::vector<std::string> clouds() const;
    /// Every category of any row and cloud, in the usual order.
    std::vector<std::string> categories() const;
};

/// The label of a scenario is its name; that of a variant is the variant's.
ComparedRow comparedRow(const std::string &file, const Scenario &scenario, const Estimate &estimate);

/// One row: categories against clouds. Several: rows against clouds.
std::string comparisonText(const Comparison &comparison, Language language);
/// {"rows":[{"label","file","variant","months","clouds":[{"cloud","region","total","monthlyMean","firstMonth","lastMonth",
/// "perUser","categories":{…},"gaps":n}],"ranking"}],"currency"}; perUser is null where users are not known,
/// the ranking (see rankingJson) stands where the scenario weighs the clouds.
std::string comparisonJson(const Comparison &comparison, Language language);
/// One line a row, cloud and category, then one for each total.
std::string comparisonCsv(const Comparison &comparison, Language language);

} // namespace mitsumori
