// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/price.h"
#include "core/pricing/price_shelf.h"
#include "core/problem.h"
#include "core/scenario/scenario.h"

#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace mitsumori {

/// One line in one month.
struct LineMonth {
    Quantity quantity; ///< in the rate's unit, before allowances
    Money amount; ///< in the estimate's currency, rounded to the dollar where the scenario follows such a
                  ///< document
    Money exact;  ///< the same before that rounding
    Decimal upfrontMachines = 0; ///< those whose whole-term fee (or, spread, its share) falls in this month
};

/// Quantity x rate over all months, with where it comes from.
struct LineItem {
    std::string id; ///< "gpu-pool.spot"; "api-pool.on-demand@t3.large" where the SKU changes over time
    std::size_t workload = 0; ///< index into Scenario::workloads
    std::size_t usage = 0;    ///< index into WorkloadKind::lines
    std::string category, service, dimension, purchase, unit;
    LocalText description;
    const Rate *rate = nullptr; ///< belongs to a book of the shelf or to CloudEstimate::ownRates
    int expansion = -1;         ///< index into Scenario::expansions; -1: the place of the scenario itself
    std::vector<LineMonth> months;
    Money total;
};

/// Something that should have a price and has none: shown, counted in the caption ("≥"), never a zero.
struct Gap {
    std::string workload, line; ///< ids
    std::string role, region;
    RateKey key; ///< dimension is empty where the service map has nothing for the role
    int firstMonth = 1;

    std::string message(Language language) const;
};

struct CloudEstimate {
    std::string cloud, region;
    std::vector<LineItem> lines;
    std::vector<Money> monthly;
    Money total;
    Money exactTotal; ///< differs from `total` only where lines are rounded
    std::vector<Gap> gaps;
    std::shared_ptr<std::deque<Rate>> ownRates =
        std::make_shared<std::deque<Rate>>(); ///< of lines with a price of their own

    const LineItem *findLine(std::string_view id) const;
    Money sum(int fromMonth, int toMonth) const;
    Money categorySum(std::string_view category, int fromMonth, int toMonth) const;
    Money workloadSum(std::size_t workload, int fromMonth, int toMonth) const;
};

/// All line items of a scenario: cloud x month x line.
struct Estimate {
    std::string variant; ///< key, empty for the scenario itself
    Currency currency = Currency::usd;
    std::string priceBook;
    CalendarDate pricesAsOf;
    std::vector<CloudEstimate> clouds;

    const CloudEstimate *findCloud(std::string_view cloud) const;
};

struct EstimateOptions {
    std::vector<std::string> clouds;  ///< empty: those of the scenario
    std::optional<Currency> currency; ///< unset: the scenario's
};

/// The heart: a pure function of scenario, prices and service maps. The books of `prices` must outlive the
/// result. Problems: a figure out of range, no exchange rate for the currency.
Result<Estimate> estimate(const Scenario &scenario, const PriceShelf &prices,
                          const std::vector<ServiceMap> &maps, const EstimateOptions &options = {});

} // namespace mitsumori
