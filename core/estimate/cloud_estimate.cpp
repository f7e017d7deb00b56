// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/cloud_estimate.h"

#include "core/estimate/expansions.h"
#include "core/estimate/line_builder.h"
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
        addPlace({scenario_.geography, result_.region}, usage);
        for (std::size_t i = 0; i < scenario_.expansions.size(); ++i) {
            const Expansion &expansion = scenario_.expansions[i];
            addPlace({expansion.geography, map_.regions.at(expansion.geography), int(i)},
                     usageOf(expansion, scenario_, usage));
        }
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

    void addPlace(const Place &place, const std::vector<UsageSeries> &usage) {
        LineBuilder builder(scenario_, prices_, map_, place, conversion_.currency, result_.ownRates);
        for (const UsageSeries &series : usage)
            builder.add(series);
        problems_.insert(problems_.end(), builder.problems().begin(), builder.problems().end());
        for (LineItem &line : builder.takeLines())
            result_.lines.push_back(std::move(line));
        for (Gap &gap : builder.takeGaps())
            result_.gaps.push_back(std::move(gap));
    }

    /// A month's share of the whole-term fees, in USD.
    static Money upfront(const Rate &rate, Decimal machines, UpfrontView view) {
        const Money fee = Money::of(rate.upfront->fee, Currency::usd).scaled(machines);
        const int months = view == UpfrontView::spread ? rate.upfront->months : 1;
        return Money(Currency::usd, multiplyDivide(fee.units(), 1, months));
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
                Money amount = priced[at].amount;
                if (!cell.upfrontMachines.isZero())
                    amount += upfront(*items[at].rate, cell.upfrontMachines, scenario_.upfront);
                cell.exact = conversion_.from(amount);
                cell.amount = scenario_.roundLines ? conversion_.from(amount.rounded(0)) : cell.exact;
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
