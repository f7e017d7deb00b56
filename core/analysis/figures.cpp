// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/figures.h"
#include "core/estimate/prices.h"

#include "core/analysis/economics.h"
#include "core/estimate/usage.h"
#include "core/scenario/read.h"

namespace mitsumori {

/// A variant with its estimate in USD.
struct Figures::Version {
    Scenario scenario;
    Estimate estimate;
    const CloudEstimate &cloud() const { return estimate.clouds.front(); }
};

/// A look-up that is understood may still have no value.
struct Figures::Found {
    bool isUnderstood = false;
    std::optional<Decimal> value{};

    Found() = default;
    Found(Decimal found) : isUnderstood(true), value(found) {}
    Found(std::optional<Decimal> found) : isUnderstood(found.has_value()), value(found) {}
    static Found noValue() {
        Found result;
        result.isUnderstood = true;
        return result;
    }
};

namespace {

/// The arguments of a look-up: texts first, then the months.
struct Arguments {
    std::vector<std::string> texts;
    std::vector<int> months;

    explicit Arguments(const formula::Reference &reference) {
        for (const auto &argument : reference.arguments) {
            if (const std::string *text = std::get_if<std::string>(&argument))
                texts.push_back(*text);
            else
                months.push_back(int(std::get<Decimal>(argument).toDouble()));
        }
    }
    int from() const { return months.front(); }
    int to() const { return months.back(); }
    bool fits(std::size_t textCount, const Scenario &scenario) const {
        return texts.size() == textCount && (months.size() == 1 || months.size() == 2) && from() >= 1 &&
               from() <= to() && to() <= scenario.months;
    }
};

template <typename List, typename Match>
std::optional<std::size_t> indexOf(const List &list, Match match) {
    for (std::size_t i = 0; i < list.size(); ++i)
        if (match(list[i]))
            return i;
    return std::nullopt;
}

std::optional<Decimal> driverSum(const Scenario &scenario, const std::string &key, int from, int to) {
    const auto index = indexOf(scenario.drivers, [&](const Driver &driver) { return driver.key == key; });
    if (!index)
        return std::nullopt;
    const auto series = driverSeries(scenario.drivers, scenario.months);
    Decimal sum;
    for (int month = from; month <= to; ++month)
        sum += series[*index][std::size_t(month - 1)];
    return sum;
}

/// What a line of a workload needs over a span; 0 where the workload is switched off.
std::optional<Decimal> quantitySum(const Scenario &scenario, const std::string &id, int from, int to) {
    const auto dot = id.find('.');
    const auto index =
        indexOf(scenario.workloads, [&](const Workload &w) { return w.id == id.substr(0, dot); });
    if (!index || dot == id.npos)
        return std::nullopt;
    const auto line = indexOf(scenario.workloads[*index].kind->lines,
                              [&](const UsageLine &candidate) { return candidate.id == id.substr(dot + 1); });
    const Result<std::vector<UsageSeries>> usage = ResolvedScenario(scenario).usage();
    if (!line || !usage)
        return std::nullopt;
    Decimal sum;
    for (const UsageSeries &series : *usage)
        if (series.workload == *index && series.line == *line)
            for (int month = from; month <= to; ++month)
                sum += series.quantity[std::size_t(month - 1)];
    return sum;
}

std::optional<Decimal> ratePrice(const PriceBook &book, const std::vector<std::string> &texts) {
    for (const Rate &rate : book.rates())
        if (rate.key.service == texts[0] && rate.key.dimension == texts[1] && rate.key.purchase == texts[2])
            return rate.tiers.front().price;
    return std::nullopt;
}

/// Look-ups of an estimate over a span: total, category, line, workload.
std::optional<Decimal> amount(const std::string &name, const Arguments &args, const Scenario &scenario,
                              const CloudEstimate &cloud) {
    if ((name == "month" || name == "months") && args.fits(0, scenario))
        return cloud.sum(args.from(), args.to()).amount();
    if (!args.fits(1, scenario))
        return std::nullopt;
    if (name == "category")
        return cloud.categorySum(args.texts[0], args.from(), args.to()).amount();
    if (name == "workload") {
        const auto index =
            indexOf(scenario.workloads, [&](const Workload &w) { return w.id == args.texts[0]; });
        return index ? std::optional(cloud.workloadSum(*index, args.from(), args.to()).amount())
                     : std::nullopt;
    }
    // all lines of that id, whatever SKU serves it when; a line without use costs nothing
    Money sum(Currency::usd);
    for (const LineItem &line : cloud.lines)
        if (line.id == args.texts[0] || line.id.starts_with(args.texts[0] + "@"))
            for (int month = args.from(); month <= args.to(); ++month)
                sum += line.months[std::size_t(month - 1)].amount;
    return sum.amount();
}

} // namespace

Figures::Figures(const json::Value &document, const Scenario &scenario, const std::vector<ServiceMap> &maps)
    : document_(document)
    , scenario_(scenario)
    , maps_(maps) {}

Figures::~Figures() = default;

Result<const Figures::Version *> Figures::version(const std::string &variant, const std::string &cloud) {
    auto &slot = versions_[{variant, cloud}];
    if (slot == nullptr) {
        Result<Scenario> scenario = readVariant(document_, variant);
        if (!scenario)
            return scenario.problems();
        auto made = std::make_unique<Version>(Version{*std::move(scenario), {}});
        Result<Estimate> priced =
            mitsumori::estimate(made->scenario, pricesOf(made->scenario), maps_,
                                {{cloud.empty() ? made->scenario.clouds.front() : cloud}, Currency::usd});
        if (!priced)
            return priced.problems();
        made->estimate = *std::move(priced);
        slot = std::move(made);
    }
    return static_cast<const Version *>(slot.get());
}

Figures::Found Figures::lookUp(const formula::Reference &reference, const Version &version) const {
    const Scenario &scenario = version.scenario;
    const std::string &name = reference.name;
    if (!reference.isCall)
        return name == "hours"        ? Found(scenario.hoursPerMonth)
               : name == "total"      ? Found(version.cloud().total.amount())
               : name == "monthCount" ? Found(Decimal(scenario.months))
                                      : Found();
    const Arguments args(reference);
    if (name == "month" || name == "months" || name == "category" || name == "line" || name == "workload")
        return amount(name, args, scenario, version.cloud());
    if (name == "quantity" && args.fits(1, scenario))
        return quantitySum(scenario, args.texts[0], args.from(), args.to());
    if (name == "driver" && args.fits(1, scenario))
        return driverSum(scenario, args.texts[0], args.from(), args.to());
    if (name == "price" && args.texts.size() == 3) {
        const std::optional<Decimal> price = ratePrice(scenario.prices, args.texts);
        return price ? Found(price) : Found::noValue();
    }
    if (name == "revenue" && args.fits(0, scenario))
        return revenue(scenario, args.from(), args.to(), Currency::usd).amount();
    if (name == "planRevenue" && args.fits(0, scenario))
        return planRevenue(scenario, args.from(), Currency::usd).amount();
    if (name == "otherCosts" && args.fits(0, scenario))
        return otherCosts(scenario, args.from(), args.to(), Currency::usd).amount();
    if (name == "parameter" && args.fits(2, scenario)) {
        const auto index =
            indexOf(scenario.workloads, [&](const Workload &w) { return w.id == args.texts[0]; });
        return index ? ResolvedScenario(scenario).value(*index, args.texts[1], args.from()) : std::nullopt;
    }
    if (name == "plan" && args.fits(1, scenario)) {
        const auto &plans = scenario.economics.plans;
        const auto index = indexOf(plans, [&](const RevenuePlan &plan) { return plan.key == args.texts[0]; });
        return index ? subscribers(scenario, plans[*index], args.from()) : std::nullopt;
    }
    if (name == "quoted" && args.texts.size() == 1) {
        const auto index =
            indexOf(scenario.quoted, [&](const QuotedFigure &f) { return f.key == args.texts[0]; });
        return index ? Found(scenario.quoted[*index].value) : Found();
    }
    return {};
}

Result<std::optional<Decimal>> Figures::evaluate(const formula::Expression &expression,
                                                 const std::string &variant, const std::string &cloud) {
    const Result<const Version *> owner = version(variant, cloud);
    if (!owner)
        return owner.problems();
    std::vector<Decimal> values;
    for (const formula::Reference &reference : expression.references()) {
        const Found found = lookUp(reference, **owner);
        if (!found.isUnderstood)
            return Problem{"quoted.name", {}, {{"name", reference.name}}, {}};
        if (!found.value)
            return std::optional<Decimal>();
        values.push_back(*found.value);
    }
    try {
        return std::optional(expression.evaluate(values));
    } catch (const ArithmeticError &) {
        return std::optional<Decimal>();
    }
}

Result<std::size_t> Figures::gaps(const std::string &variant, const std::string &cloud) {
    const Result<const Version *> owner = version(variant, cloud);
    if (!owner)
        return owner.problems();
    return (*owner)->cloud().gaps.size();
}

} // namespace mitsumori
