// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/cloud_estimate.h"

#include "core/estimate/expansions.h"
#include "core/estimate/line_builder.h"
#include "core/pricing/monthly_bill.h"

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
        std::vector<BillItem> items;
        for (const LineItem &line : result_.lines)
            items.push_back({line.rate, {}});
        MonthlyBill bill(std::move(items));
        for (std::size_t month = 0; month < monthCount() && problems_.empty(); ++month)
            priceMonth(month, bill);
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
    void priceMonth(std::size_t month, MonthlyBill &bill) {
        std::size_t at = 0;
        bool isPriced = false;
        try {
            for (std::size_t i = 0; i < result_.lines.size(); ++i) {
                const Quantity quantity = result_.lines[i].months[month].quantity;
                bill.set(i, quantity, machines(*result_.lines[i].rate, quantity));
            }
            const std::vector<Money> &amounts = bill.amounts();
            isPriced = true;
            for (; at < amounts.size(); ++at)
                fill(result_.lines[at], month, amounts[at]);
        } catch (const ArithmeticError &) {
            const LineItem &line = result_.lines[isPriced ? at : tooLarge(month)];
            problems_.push_back({"estimate.range",
                                 "/workloads/" + scenario_.workloads[line.workload].id,
                                 {{"line", line.id}, {"month", std::to_string(month + 1)}},
                                 {}});
        }
    }

    /// A line's month from its amount in USD.
    void fill(LineItem &line, std::size_t month, Money amount) const {
        LineMonth &cell = line.months[month];
        if (cell.quantity.isZero())
            return;
        if (!cell.upfrontMachines.isZero())
            amount += upfront(*line.rate, cell.upfrontMachines, scenario_.upfront);
        cell.exact = conversion_.from(amount);
        cell.amount = scenario_.roundLines ? conversion_.from(amount.rounded(0)) : cell.exact;
    }

    /// The machines behind a quantity whose price falls with each machine's hours: the fewest that can have
    /// run them, as Google counts them too.
    Decimal machines(const Rate &rate, Quantity quantity) const {
        if (!rate.tiersPerItem)
            return 1;
        return std::max(Decimal(1), (quantity.value() / scenario_.hoursPerMonth).ceil());
    }

    /// The line whose amount alone is out of range, or the largest where only their sum is.
    std::size_t tooLarge(std::size_t month) const {
        std::size_t largest = 0;
        for (std::size_t i = 0; i < result_.lines.size(); ++i) {
            const Quantity quantity = result_.lines[i].months[month].quantity;
            try {
                price(*result_.lines[i].rate, quantity);
            } catch (const ArithmeticError &) {
                return i;
            }
            if (quantity.value() > result_.lines[largest].months[month].quantity.value())
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
