// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/cloud_estimate.h"

#include "core/pricing/bill.h"

#include <algorithm>

namespace mitsumori {

Money Conversion::from(Money usd) const {
    if (currency == Currency::usd)
        return usd;
    return usd.exchanged(perUsd, currency);
}

namespace {

/// Follows the flow of the design for one cloud: roles to rates, merged quantities, prices, shares.
class CloudPricer {
  public:
    CloudPricer(const Scenario &scenario, const PriceShelf &prices, const ServiceMap &map,
                const Conversion &conversion)
        : scenario_(scenario)
        , prices_(prices)
        , map_(map)
        , conversion_(conversion) {
        result_.cloud = map.cloud;
        const auto chosen = scenario.regions.find(map.cloud);
        result_.region =
            chosen != scenario.regions.end() ? chosen->second : map.regions.at(scenario.geography);
    }

    Result<CloudEstimate> run(const std::vector<UsageSeries> &usage) {
        for (const UsageSeries &series : usage)
            addLines(series);
        if (!problems_.empty())
            return problems_;
        for (std::size_t month = 0; month < monthCount() && problems_.empty(); ++month)
            priceMonth(month);
        if (!problems_.empty())
            return problems_;
        addTotals();
        return std::move(result_);
    }

  private:
    const Scenario &scenario_;
    const PriceShelf &prices_;
    const ServiceMap &map_;
    const Conversion &conversion_;
    CloudEstimate result_;
    Problems problems_;

    std::size_t monthCount() const { return std::size_t(scenario_.months); }
    Money zero() const { return Money(conversion_.currency); }

    const ServiceChoice *serviceFor(const std::string &role) const {
        if (const auto cloud = scenario_.services.find(map_.cloud); cloud != scenario_.services.end())
            if (const auto chosen = cloud->second.find(role); chosen != cloud->second.end())
                return &chosen->second;
        return map_.find(role);
    }

    /// One line item for each rate that the series meets over the months.
    void addLines(const UsageSeries &series) {
        const Workload &workload = scenario_.workloads[series.workload];
        const UsageLine &usage = workload.kind->lines[series.line];
        const std::size_t first = result_.lines.size();
        std::string role;
        const Rate *rate = nullptr;
        std::size_t item = 0;
        for (std::size_t month = 0; month < monthCount(); ++month) {
            if (series.quantity[month].isZero())
                continue;
            if (role != series.roleIn(month)) {
                role = series.roleIn(month);
                const ServiceChoice *choice = serviceFor(role);
                rate = findRate(series, usage, role, choice, int(month) + 1);
                if (rate != nullptr)
                    item = lineFor(series, usage, *choice, *rate, first);
            }
            if (rate != nullptr)
                result_.lines[item].months[month].quantity =
                    billable(series.quantity[month], usage, *serviceFor(role), *rate);
        }
        if (result_.lines.size() > first + 1) // the SKU changes over time: each line names its own
            for (std::size_t i = first; i < result_.lines.size(); ++i)
                result_.lines[i].id += "@" + result_.lines[i].dimension;
    }

    /// What the rate's unit counts of a month's usage: by the map's equivalence, else by conversion of units.
    Quantity billable(Decimal quantity, const UsageLine &usage, const ServiceChoice &choice,
                      const Rate &rate) const {
        const Unit &unit = choice.each ? choice.each->unit : usage.unit;
        const Decimal count = choice.each ? quantity * choice.each->count : quantity;
        return Quantity(unit.in(rate.unit, count, scenario_.hoursPerMonth));
    }

    const Rate *findRate(const UsageSeries &series, const UsageLine &usage, const std::string &role,
                         const ServiceChoice *choice, int month) {
        const std::string &workload = scenario_.workloads[series.workload].id;
        RateKey key{map_.cloud,
                    choice == nullptr ? "" : choice->service,
                    choice == nullptr ? "" : choice->dimensionIn(scenario_.geography),
                    result_.region,
                    choice == nullptr || choice->purchase.empty() ? usage.purchase : choice->purchase,
                    ""};
        const Rate *rate = choice == nullptr ? nullptr : prices_.find(key);
        if (rate == nullptr || rate->state == PriceState::missing) {
            const auto known = [&](const Gap &gap) {
                return gap.workload == workload && gap.line == usage.id && gap.key == key;
            };
            if (std::none_of(result_.gaps.begin(), result_.gaps.end(), known))
                result_.gaps.push_back({workload, usage.id, role, result_.region, key, month});
            return nullptr;
        }
        const Unit &needed = choice->each ? choice->each->unit : usage.unit;
        if (!needed.convertsInMonthTo(rate->unit)) {
            problems_.push_back({"rate.convert",
                                 "/workloads/" + workload,
                                 {{"rate", rate->unit.text()}, {"needed", needed.text()}},
                                 {}});
            return nullptr;
        }
        return rate;
    }

    std::size_t lineFor(const UsageSeries &series, const UsageLine &usage, const ServiceChoice &choice,
                        const Rate &rate, std::size_t first) {
        for (std::size_t i = first; i < result_.lines.size(); ++i)
            if (result_.lines[i].rate == &rate)
                return i;
        const Workload &workload = scenario_.workloads[series.workload];
        LineItem line;
        line.id = workload.id + "." + usage.id;
        line.workload = series.workload;
        line.usage = series.line;
        line.category = usage.category;
        line.service = choice.service;
        line.dimension = rate.key.dimension;
        line.purchase = rate.key.purchase;
        line.unit = rate.unit.text();
        line.description = {workload.label.ja + "：" + usage.label.ja,
                            workload.label.en + ": " + usage.label.en};
        line.rate = &rate;
        line.months.assign(monthCount(), {Quantity(), zero(), zero()});
        line.total = zero();
        result_.lines.push_back(std::move(line));
        return result_.lines.size() - 1;
    }

    /// The month's bill as a whole: merged quantities, shared allowances, and everything shared back.
    void priceMonth(std::size_t month) {
        std::vector<std::size_t> lines;
        std::vector<BillItem> items;
        for (std::size_t i = 0; i < result_.lines.size(); ++i) {
            const LineItem &line = result_.lines[i];
            const Quantity quantity = line.months[month].quantity;
            if (quantity.isZero())
                continue;
            lines.push_back(i);
            items.push_back({line.rate, quantity, machines(*line.rate, quantity)});
        }
        std::size_t at = 0;
        try {
            const std::vector<PricedQuantity> priced = priceBill(items);
            for (; at < lines.size(); ++at) {
                LineMonth &cell = result_.lines[lines[at]].months[month];
                cell.exact = conversion_.from(priced[at].amount);
                cell.amount =
                    scenario_.roundLines ? conversion_.from(priced[at].amount.rounded(0)) : cell.exact;
            }
        } catch (const ArithmeticError &) {
            const LineItem &line = result_.lines[at > 0 ? lines[at] : tooLarge(lines, month)];
            problems_.push_back({"estimate.range",
                                 "/workloads/" + scenario_.workloads[line.workload].id,
                                 {{"line", line.id}, {"month", std::to_string(month + 1)}},
                                 {}});
        }
    }

    /// The machines behind a quantity whose price falls with each machine's hours: the fewest that can have
    /// run them, as Google counts them too.
    Decimal machines(const Rate &rate, Quantity quantity) const {
        if (!rate.tiersPerItem)
            return 1;
        return std::max(Decimal(1), (quantity.value() / scenario_.hoursPerMonth).ceil());
    }

    /// The line whose amount alone is out of range, or the largest where only their sum is.
    std::size_t tooLarge(const std::vector<std::size_t> &lines, std::size_t month) const {
        std::size_t largest = lines.front();
        for (const std::size_t i : lines) {
            try {
                price(*result_.lines[i].rate, result_.lines[i].months[month].quantity);
            } catch (const ArithmeticError &) {
                return i;
            }
            if (result_.lines[i].months[month].quantity.value() >
                result_.lines[largest].months[month].quantity.value())
                largest = i;
        }
        return largest;
    }

    void addTotals() {
        result_.monthly.assign(monthCount(), zero());
        result_.total = zero();
        result_.exactTotal = zero();
        for (LineItem &line : result_.lines) {
            for (std::size_t month = 0; month < monthCount(); ++month) {
                line.total += line.months[month].amount;
                result_.monthly[month] += line.months[month].amount;
                result_.exactTotal += line.months[month].exact;
            }
            result_.total += line.total;
        }
    }
};

} // namespace

Result<CloudEstimate> estimateOnCloud(const Scenario &scenario, const std::vector<UsageSeries> &usage,
                                      const PriceShelf &prices, const ServiceMap &map,
                                      const Conversion &conversion) {
    return CloudPricer(scenario, prices, map, conversion).run(usage);
}

} // namespace mitsumori
