// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/estimate.h"

#include "core/estimate/cloud_estimate.h"

#include <algorithm>
#include <stdexcept>

namespace mitsumori {

namespace {

/// Sums the months of the lines that `wanted` accepts.
template <typename Predicate>
Money sumOf(const CloudEstimate &estimate, int fromMonth, int toMonth, Predicate wanted) {
    Money sum(estimate.total.currency());
    for (const LineItem &line : estimate.lines)
        if (wanted(line))
            for (int month = fromMonth; month <= toMonth; ++month)
                sum += line.months[std::size_t(month - 1)].amount;
    return sum;
}

/// Names the books that lines took their rates from ("document-003 + mitsumori-aws-2026-11"), the scenario's
/// own where there are no lines, and the oldest of their dates.
void namePrices(Estimate &estimate, const PriceShelf &prices, const PriceBook &pinned) {
    std::vector<const PriceBook *> used;
    for (const CloudEstimate &cloud : estimate.clouds)
        for (const LineItem &line : cloud.lines)
            if (const PriceBook *book = prices.bookOf(line.rate);
                book != nullptr && std::find(used.begin(), used.end(), book) == used.end())
                used.push_back(book);
    if (used.empty())
        used.push_back(&pinned);
    std::sort(used.begin(), used.end(), [](const PriceBook *a, const PriceBook *b) { return a->id < b->id; });
    estimate.pricesAsOf = used.front()->asOf;
    for (const PriceBook *book : used) {
        estimate.priceBook += (estimate.priceBook.empty() ? "" : " + ") + book->id;
        estimate.pricesAsOf = std::min(estimate.pricesAsOf, book->asOf);
    }
}

/// Names the driver that leaves the range, and the month. Only asked for where one does.
Problem driverOutOfRange(const Scenario &scenario) {
    std::vector<Driver> drivers;
    for (const Driver &driver : scenario.drivers) {
        drivers.push_back(driver);
        for (int month = 1; month <= scenario.months; ++month) {
            try {
                driverSeries(drivers, month);
            } catch (const ArithmeticError &) {
                return {"estimate.range",
                        "/drivers/" + driver.key,
                        {{"line", driver.key}, {"month", std::to_string(month)}},
                        {}};
            }
        }
    }
    throw std::logic_error("all drivers are in range");
}

Result<std::vector<UsageSeries>> usageOf(const Scenario &scenario) {
    std::optional<ResolvedScenario> resolved;
    try {
        resolved.emplace(scenario);
    } catch (const ArithmeticError &) {
        return driverOutOfRange(scenario);
    }
    return resolved->usage();
}

} // namespace

const LineItem *CloudEstimate::findLine(std::string_view id) const {
    for (const LineItem &line : lines)
        if (line.id == id)
            return &line;
    return nullptr;
}

Money CloudEstimate::sum(int fromMonth, int toMonth) const {
    Money result(total.currency());
    for (int month = fromMonth; month <= toMonth; ++month)
        result += monthly[std::size_t(month - 1)];
    return result;
}

Money CloudEstimate::categorySum(std::string_view category, int fromMonth, int toMonth) const {
    return sumOf(*this, fromMonth, toMonth,
                 [category](const LineItem &line) { return line.category == category; });
}

Money CloudEstimate::workloadSum(std::size_t workload, int fromMonth, int toMonth) const {
    return sumOf(*this, fromMonth, toMonth,
                 [workload](const LineItem &line) { return line.workload == workload; });
}

const CloudEstimate *Estimate::findCloud(std::string_view cloud) const {
    for (const CloudEstimate &entry : clouds)
        if (entry.cloud == cloud)
            return &entry;
    return nullptr;
}

std::string Gap::message(Language language) const {
    const std::string id = workload + "." + line;
    if (key.dimension.empty())
        return text(language, "gap.role",
                    {{"line", id}, {"cloud", findServiceMap(key.provider)->label}, {"role", role}});
    return text(language, "gap.price",
                {{"line", id},
                 {"service", key.service},
                 {"dimension", key.dimension},
                 {"region", region},
                 {"purchase", text(language, "purchase." + key.purchase)}});
}

Result<Estimate> estimate(const Scenario &scenario, const PriceShelf &prices,
                          const std::vector<ServiceMap> &maps, const EstimateOptions &options) {
    Estimate result;
    result.currency = options.currency.value_or(scenario.displayCurrency);
    Conversion conversion{result.currency, 1};
    if (result.currency != Currency::usd) {
        const ExchangeRate *rate = scenario.exchangeTo(result.currency);
        if (rate == nullptr)
            return Problem{"estimate.exchange",
                           "/exchange",
                           {{"currency", std::string(facts(result.currency).code)}},
                           {}};
        conversion.perUsd = rate->perUsd;
    }
    const Result<std::vector<UsageSeries>> usage = usageOf(scenario);
    if (!usage)
        return usage.problems();
    try {
        for (const std::string &cloud : options.clouds.empty() ? scenario.clouds : options.clouds) {
            for (const ServiceMap &map : maps) {
                if (map.cloud != cloud)
                    continue;
                Result<CloudEstimate> priced = estimateOnCloud(scenario, *usage, prices, map, conversion);
                if (!priced)
                    return priced.problems();
                result.clouds.push_back(*std::move(priced));
            }
        }
    } catch (const ArithmeticError &) { // a sum of amounts that each fit
        return Problem{
            "estimate.range", "", {{"line", "total"}, {"month", std::to_string(scenario.months)}}, {}};
    }
    namePrices(result, prices, scenario.prices);
    return result;
}

} // namespace mitsumori
