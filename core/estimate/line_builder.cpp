// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/line_builder.h"

#include <algorithm>

namespace mitsumori {

/// The service itself (no name), or one of the parts that are billed beside it ("memory").
struct LineBuilder::Series {
    const UsageSeries &usage;
    const Workload &workload;
    const UsageLine &line;
    std::string part;

    std::string id() const { return line.id + (part.empty() ? "" : "+" + part); }
    /// The chosen service's entry for this part; null where it has none.
    const ServiceChoice *in(const ServiceChoice *service) const {
        if (service == nullptr || part.empty())
            return service;
        const auto found = service->parts.find(part);
        return found == service->parts.end() ? nullptr : &found->second;
    }
};

LineBuilder::LineBuilder(const Scenario &scenario, const PriceShelf &prices, const ServiceMap &map,
                         const std::string &region, Currency currency)
    : scenario_(scenario)
    , prices_(prices)
    , map_(map)
    , region_(region)
    , currency_(currency) {}

void LineBuilder::add(const UsageSeries &series) {
    const Workload &workload = scenario_.workloads[series.workload];
    const UsageLine &line = workload.kind->lines[series.line];
    addPart({series, workload, line, {}});
    for (const std::string &part : partsOf(series))
        addPart({series, workload, line, part});
}

const ServiceChoice *LineBuilder::serviceFor(const std::string &role) const {
    if (const auto cloud = scenario_.services.find(map_.cloud); cloud != scenario_.services.end())
        if (const auto chosen = cloud->second.find(role); chosen != cloud->second.end())
            return &chosen->second;
    return map_.find(role);
}

std::vector<std::string> LineBuilder::partsOf(const UsageSeries &series) const {
    std::vector<std::string> names;
    for (const std::string &role : series.role)
        if (const ServiceChoice *choice = serviceFor(role))
            for (const auto &[name, part] : choice->parts)
                if (std::find(names.begin(), names.end(), name) == names.end())
                    names.push_back(name);
    return names;
}

void LineBuilder::addPart(const Series &part) {
    const std::size_t first = lines_.size();
    std::string role;
    const ServiceChoice *choice = nullptr;
    const Rate *rate = nullptr;
    std::size_t item = 0;
    for (std::size_t month = 0; month < part.usage.quantity.size(); ++month) {
        if (part.usage.quantity[month].isZero())
            continue;
        if (role != part.usage.roleIn(month)) {
            role = part.usage.roleIn(month);
            const ServiceChoice *service = serviceFor(role);
            choice = part.in(service);
            const bool nothing =
                (service != nullptr && choice == nullptr) || (choice != nullptr && choice->included);
            rate = nothing ? nullptr : findRate(part, role, choice, int(month) + 1);
            if (rate != nullptr)
                item = lineFor(part, *choice, *rate, first);
        }
        if (rate != nullptr)
            lines_[item].months[month].quantity = billable(part, part.usage.quantity[month], *choice, *rate);
    }
    if (lines_.size() > first + 1) // the SKU changes over time: each line names its own
        for (std::size_t i = first; i < lines_.size(); ++i)
            lines_[i].id += "@" + lines_[i].dimension;
}

/// What the rate's unit counts of a month's usage: by the map's equivalence, else by conversion of units.
Quantity LineBuilder::billable(const Series &part, Decimal quantity, const ServiceChoice &choice,
                               const Rate &rate) const {
    const Unit &unit = choice.each ? choice.each->unit : part.line.unit;
    const Decimal count = choice.each ? quantity * choice.each->count : quantity;
    return Quantity(unit.in(rate.unit, count, scenario_.hoursPerMonth));
}

const Rate *LineBuilder::findRate(const Series &part, const std::string &role, const ServiceChoice *choice,
                                  int month) {
    RateKey key{map_.cloud, "", "", region_, part.line.purchase, ""};
    if (choice != nullptr) {
        key.service = choice->service;
        key.dimension = choice->dimensionIn(scenario_.geography);
        if (!choice->purchase.empty())
            key.purchase = choice->purchase;
    }
    const Rate *rate = choice == nullptr ? nullptr : prices_.find(key);
    if (rate == nullptr) {
        const auto known = [&](const Gap &gap) {
            return gap.workload == part.workload.id && gap.line == part.id() && gap.key == key;
        };
        if (std::none_of(gaps_.begin(), gaps_.end(), known))
            gaps_.push_back({part.workload.id, part.id(), role, region_, key, month});
        return nullptr;
    }
    const Unit &needed = choice->each ? choice->each->unit : part.line.unit;
    if (!needed.convertsInMonthTo(rate->unit)) {
        problems_.push_back({"rate.convert",
                             "/workloads/" + part.workload.id,
                             {{"rate", rate->unit.text()}, {"needed", needed.text()}},
                             {}});
        return nullptr;
    }
    return rate;
}

std::size_t LineBuilder::lineFor(const Series &part, const ServiceChoice &choice, const Rate &rate,
                                 std::size_t first) {
    for (std::size_t i = first; i < lines_.size(); ++i)
        if (lines_[i].rate == &rate)
            return i;
    LineItem line;
    line.id = part.workload.id + "." + part.id();
    line.workload = part.usage.workload;
    line.usage = part.usage.line;
    line.category = part.line.category;
    line.service = choice.service;
    line.dimension = rate.key.dimension;
    line.purchase = rate.key.purchase;
    line.unit = rate.unit.text();
    line.description = {part.workload.label.ja + "：" + part.line.label.ja,
                        part.workload.label.en + ": " + part.line.label.en};
    if (!part.part.empty()) {
        line.description.ja += "（" + choice.label.ja + "）";
        line.description.en += " (" + choice.label.en + ")";
    }
    line.rate = &rate;
    line.months.assign(part.usage.quantity.size(), {Quantity(), Money(currency_), Money(currency_)});
    line.total = Money(currency_);
    lines_.push_back(std::move(line));
    return lines_.size() - 1;
}

} // namespace mitsumori
