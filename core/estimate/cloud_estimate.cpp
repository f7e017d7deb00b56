// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/cloud_estimate.h"

#include <algorithm>
#include <map>

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
    CloudPricer(const Scenario &scenario, const PriceBook &prices, const ServiceMap &map,
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
    const PriceBook &prices_;
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
                    Quantity(usage.unit.in(rate->unit, series.quantity[month]));
        }
        if (result_.lines.size() > first + 1) // the SKU changes over time: each line names its own
            for (std::size_t i = first; i < result_.lines.size(); ++i)
                result_.lines[i].id += "@" + result_.lines[i].dimension;
    }

    const Rate *findRate(const UsageSeries &series, const UsageLine &usage, const std::string &role,
                         const ServiceChoice *choice, int month) {
        const std::string &workload = scenario_.workloads[series.workload].id;
        RateKey key{map_.cloud,
                    choice == nullptr ? "" : choice->service,
                    choice == nullptr ? "" : choice->dimension,
                    result_.region,
                    usage.purchase,
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
        if (!rate->unit.convertsTo(usage.unit)) {
            problems_.push_back({"rate.convert",
                                 "/workloads/" + workload,
                                 {{"rate", rate->unit.text()}, {"needed", usage.unit.text()}},
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
        line.dimension = choice.dimension;
        line.purchase = usage.purchase;
        line.unit = rate.unit.text();
        line.description = {workload.label.ja + "：" + usage.label.ja,
                            workload.label.en + ": " + usage.label.en};
        line.rate = &rate;
        line.months.assign(monthCount(), {Quantity(), zero(), zero()});
        line.total = zero();
        result_.lines.push_back(std::move(line));
        return result_.lines.size() - 1;
    }

    /// Quantities of the same rate are merged over the whole bill before tiers and allowances, then shared
    /// back.
    void priceMonth(std::size_t month) {
        std::map<const Rate *, std::vector<std::size_t>> linesOfRate;
        for (std::size_t i = 0; i < result_.lines.size(); ++i)
            if (!result_.lines[i].months[month].quantity.isZero())
                linesOfRate[result_.lines[i].rate].push_back(i);
        for (const auto &[rate, lines] : linesOfRate) {
            try {
                std::vector<Quantity> parts;
                for (const std::size_t i : lines)
                    parts.push_back(result_.lines[i].months[month].quantity);
                const std::vector<PricedQuantity> priced = priceMerged(*rate, parts);
                for (std::size_t k = 0; k < lines.size(); ++k) {
                    LineMonth &cell = result_.lines[lines[k]].months[month];
                    const Money amount = priced[k].amount;
                    cell.exact = conversion_.from(amount);
                    cell.amount = scenario_.roundLines ? conversion_.from(amount.rounded(0)) : cell.exact;
                }
            } catch (const ArithmeticError &) {
                const LineItem &line = result_.lines[lines.front()];
                problems_.push_back({"estimate.range",
                                     "/workloads/" + scenario_.workloads[line.workload].id,
                                     {{"line", line.id}, {"month", std::to_string(month + 1)}},
                                     {}});
                return;
            }
        }
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
                                      const PriceBook &prices, const ServiceMap &map,
                                      const Conversion &conversion) {
    return CloudPricer(scenario, prices, map, conversion).run(usage);
}

} // namespace mitsumori
