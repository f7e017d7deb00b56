// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/line_series.h"
#include "core/text/catalogue.h"

#include <algorithm>

namespace mitsumori {

LineBuilder::LineBuilder(const Scenario &scenario, const PriceShelf &prices, const ServiceMap &map,
                         Place place, Currency currency, std::shared_ptr<std::deque<Rate>> ownRates)
    : scenario_(scenario)
    , prices_(prices)
    , map_(map)
    , place_(std::move(place))
    , currency_(currency)
    , ownRates_(std::move(ownRates)) {}

void LineBuilder::add(const UsageSeries &series) {
    if (std::all_of(series.quantity.begin(), series.quantity.end(), [](Decimal q) { return q.isZero(); }))
        return;
    const Workload &workload = scenario_.workloads[series.workload];
    const UsageLine &line = workload.kind->lines[series.line];
    const ServiceChoice *always = series.role.size() == 1 ? serviceFor(series.role.front()) : nullptr;
    addPart({series, workload, line, {}, always});
    for (const std::string &part : partsOf(series, always))
        addPart({series, workload, line, part, always});
}

const ServiceChoice *LineBuilder::serviceFor(const std::string &role) const {
    if (const auto cloud = scenario_.services.find(map_.cloud); cloud != scenario_.services.end())
        if (const auto chosen = cloud->second.find(role); chosen != cloud->second.end())
            return &chosen->second;
    return map_.find(role);
}

std::vector<std::string> LineBuilder::partsOf(const UsageSeries &series, const ServiceChoice *always) const {
    std::vector<std::string> names;
    for (const std::string &role : series.role)
        if (const ServiceChoice *choice = always != nullptr ? always : serviceFor(role))
            for (const auto &[name, part] : choice->parts)
                if (std::find(names.begin(), names.end(), name) == names.end())
                    names.push_back(name);
    return names;
}

void LineBuilder::addPart(const Series &part) {
    const std::size_t first = lines_.size();
    std::optional<std::size_t> chosenIn;
    const LineMonth *before = nullptr; // the last month with this service
    std::size_t billedIn = 0;          // and which it was
    Chosen chosen;
    for (std::size_t month = 0; month < part.usage.quantity.size(); ++month) {
        if (!part.isOn(map_.cloud, month))
            continue;
        if (!chosenIn || part.differs(month, *chosenIn)) {
            chosen = part.line.ownPrice ? chooseOwn(part, month, first) : choose(part, month, first);
            if (chosen.rate != nullptr)
                prepare(part, chosen);
            before = nullptr;
        }
        chosenIn = month;
        if (chosen.rate == nullptr)
            continue;
        LineMonth &cell = lines_[chosen.item].months[month];
        const bool isLike = before != nullptr && part.usesLike(month, billedIn);
        cell.quantity = isLike ? before->quantity : billable(part, month, chosen);
        before = &cell;
        billedIn = month;
        cell.upfrontMachines = upfrontMachines(part, month, *chosen.rate, cell.quantity);
    }
    if (lines_.size() > first + 1) // the SKU changes over time: each line names its own
        for (std::size_t i = first; i < lines_.size(); ++i)
            lines_[i].id += "@" + lines_[i].dimension;
}

LocalText LineBuilder::description(const Series &part, const LocalText &label) const {
    LocalText text{part.workload.label.ja + "：" + part.line.label.ja,
                   part.workload.label.en + ": " + part.line.label.en};
    const auto append = [&text](const LocalText &more) {
        text.ja += "（" + more.ja + "）";
        text.en += " (" + more.en + ")";
    };
    if (!part.part.empty())
        append(label);
    if (part.usage.buying == Buying::committed)
        append(localText("line.committed"));
    if (part.usage.buying == Buying::unused)
        append(localText("line.unused"));
    if (place_.expansion >= 0)
        append(scenario_.expansions[std::size_t(place_.expansion)].label);
    return text;
}

std::size_t LineBuilder::lineFor(const Series &part, const std::string &service, const LocalText &label,
                                 const Rate &rate, std::size_t month, std::size_t first) {
    for (std::size_t i = first; i < lines_.size(); ++i)
        if (lines_[i].rate == &rate)
            return i;
    LineItem line;
    line.id = part.workload.id + "." + part.id();
    if (place_.expansion >= 0)
        line.id += "+" + scenario_.expansions[std::size_t(place_.expansion)].key;
    line.workload = part.usage.workload;
    line.usage = part.usage.line;
    line.category = part.usage.categoryIn(month);
    line.service = service;
    line.dimension = rate.key.dimension;
    line.purchase = rate.key.purchase;
    line.unit = rate.unit.text();
    line.description = description(part, label);
    line.rate = &rate;
    line.expansion = place_.expansion;
    line.months.assign(part.usage.quantity.size(), {Quantity(), Money(currency_), Money(currency_)});
    line.total = Money(currency_);
    lines_.push_back(std::move(line));
    return lines_.size() - 1;
}

} // namespace mitsumori
