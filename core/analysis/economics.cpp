// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/economics.h"

#include <algorithm>

namespace mitsumori {

namespace {

/// USD into the currency of the estimate; the engine has already refused currencies without a rate.
Money converted(const Scenario &scenario, Money usd, Currency currency) {
    if (currency == Currency::usd)
        return usd;
    const ExchangeRate *rate = scenario.exchangeTo(currency);
    if (rate == nullptr)
        throw ArithmeticError("no exchange rate");
    return usd.exchanged(rate->perUsd, currency);
}

/// The part of evenly spread amounts that falls on a span.
Money spread(const std::vector<PeriodAmount> &amounts, int fromMonth, int toMonth) {
    Money sum(Currency::usd);
    for (const PeriodAmount &entry : amounts) {
        const int overlap = std::min(entry.to, toMonth) - std::max(entry.from, fromMonth) + 1;
        if (overlap > 0)
            sum += Money(Currency::usd,
                         multiplyDivide(entry.amount.units(), overlap, entry.to - entry.from + 1));
    }
    return sum;
}

bool isStated(const Scenario &scenario, int month) {
    return std::any_of(
        scenario.economics.revenue.begin(), scenario.economics.revenue.end(),
        [month](const PeriodAmount &entry) { return entry.from <= month && month <= entry.to; });
}

std::optional<Decimal> ratio(Money part, Money whole) {
    return whole.isZero() ? std::nullopt : std::optional(part.ratioTo(whole));
}

} // namespace

std::optional<Decimal> subscribers(const Scenario &scenario, const RevenuePlan &plan, int month) {
    if (plan.driver) {
        const auto series = driverSeries(scenario.drivers, scenario.months);
        for (std::size_t i = 0; i < series.size(); ++i)
            if (scenario.drivers[i].key == *plan.driver)
                return series[i][std::size_t(month - 1)];
    }
    const auto found = plan.subscribers.find(month);
    return found == plan.subscribers.end() ? std::nullopt : std::optional(found->second);
}

Money planRevenue(const Scenario &scenario, int month, Currency currency) {
    Money sum(Currency::usd);
    for (const RevenuePlan &plan : scenario.economics.plans)
        if (const auto count = subscribers(scenario, plan, month))
            sum += plan.price.scaled(*count);
    return converted(scenario, sum, currency);
}

Money revenue(const Scenario &scenario, int fromMonth, int toMonth, Currency currency) {
    Money sum = converted(scenario, spread(scenario.economics.revenue, fromMonth, toMonth), currency);
    for (int month = fromMonth; month <= toMonth; ++month)
        if (!isStated(scenario, month))
            sum += planRevenue(scenario, month, currency);
    return sum;
}

Money otherCosts(const Scenario &scenario, int fromMonth, int toMonth, Currency currency) {
    return converted(scenario, spread(scenario.economics.otherCosts, fromMonth, toMonth), currency);
}

std::vector<PeriodEconomics> yearlyEconomics(const Scenario &scenario, const CloudEstimate &estimate) {
    std::vector<PeriodEconomics> years;
    const Economics &economics = scenario.economics;
    if (economics.plans.empty() && economics.revenue.empty() && economics.otherCosts.empty())
        return years;
    const Currency currency = estimate.total.currency();
    for (int from = 1; from <= scenario.months; from += 12) {
        PeriodEconomics year;
        year.label = localText("economics.year", {{"year", std::to_string(from / 12 + 1)}});
        year.from = from;
        year.to = std::min(from + 11, scenario.months);
        year.revenue = revenue(scenario, year.from, year.to, currency);
        year.infrastructure = estimate.sum(year.from, year.to);
        year.otherCosts = otherCosts(scenario, year.from, year.to, currency);
        year.net = year.revenue - year.infrastructure - year.otherCosts;
        year.grossMargin = ratio(year.revenue - year.infrastructure, year.revenue);
        year.roiOnTotal = ratio(year.net, year.infrastructure + year.otherCosts);
        year.roiOnOther = ratio(year.net, year.otherCosts);
        years.push_back(std::move(year));
    }
    return years;
}

std::optional<int> paybackMonth(const Scenario &scenario, const CloudEstimate &estimate) {
    const Currency currency = estimate.total.currency();
    Money net(currency);
    for (int month = 1; month <= scenario.months; ++month) {
        net += revenue(scenario, month, month, currency) - estimate.sum(month, month) -
               otherCosts(scenario, month, month, currency);
        if (!net.isNegative())
            return month;
    }
    return std::nullopt;
}

} // namespace mitsumori
