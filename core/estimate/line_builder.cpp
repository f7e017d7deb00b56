// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/line_builder.h"

#include "core/pricing/measures.h"
#include "core/text/catalogue.h"

#include <algorithm>

namespace mitsumori {

/// The service itself (no name), or one of the parts that are billed beside it ("memory").
struct LineBuilder::Series {
    const UsageSeries &usage;
    const Workload &workload;
    const UsageLine &line;
    std::string part;
    const ServiceChoice *always = nullptr; ///< serves every month, where the role never changes

    std::string id() const {
        static const char *const buying[] = {"", "+committed", "+unused"};
        return line.id + buying[int(usage.buying)] + (part.empty() ? "" : "+" + part);
    }
    /// The chosen service's entry for this part; null where it has none.
    const ServiceChoice *in(const ServiceChoice *service) const {
        if (service == nullptr || part.empty())
            return service;
        const auto found = service->parts.find(part);
        return found == service->parts.end() ? nullptr : &found->second;
    }
    bool isOn(const std::string &cloud, std::size_t month) const {
        if (usage.quantity[month].isZero())
            return false;
        if (usage.onlyOn.empty())
            return true;
        const std::string &word = usage.onlyOn.size() == 1 ? usage.onlyOn.front() : usage.onlyOn[month];
        return word == "all" || word == cloud;
    }
    /// Whether a month uses what the other one used.
    bool usesLike(std::size_t month, std::size_t other) const {
        return usage.quantity[month] == usage.quantity[other] &&
               (usage.occurrences.empty() || usage.occurrences[month] == usage.occurrences[other]);
    }
    /// Whether another rate may serve this month than served the other one.
    bool differs(std::size_t month, std::size_t other) const {
        return (usage.role.size() > 1 && usage.roleIn(month) != usage.roleIn(other)) ||
               (!usage.commitment.empty() && usage.commitment[month].term != usage.commitment[other].term) ||
               (!usage.ownPrice.empty() && usage.ownPrice[month] != usage.ownPrice[other]);
    }
};

/// A service with its rate and the line that they make; no rate: a gap, or nothing to bill.
struct LineBuilder::Chosen {
    const ServiceChoice *service = nullptr; ///< null for a price of its own
    const Rate *rate = nullptr;
    std::size_t item = 0;
    // how a quantity is billed there, the same for every month
    Decimal each = 1;                                      ///< billable units of one unit of usage
    std::optional<UnitRatio> ratio = {};                   ///< into the rate's unit
    std::optional<std::vector<std::size_t>> measures = {}; ///< the line's measures that the rate multiplies
    std::vector<Decimal> measured = {};                    ///< what the last occurrence measured …
    Fraction units = 0;                                    ///< … and what it was billed
};

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

LineBuilder::Chosen LineBuilder::choose(const Series &part, std::size_t month, std::size_t first) {
    const ServiceChoice *service =
        part.always != nullptr ? part.always : serviceFor(part.usage.roleIn(month));
    Chosen chosen;
    chosen.service = part.in(service);
    if ((service != nullptr && chosen.service == nullptr) ||
        (chosen.service != nullptr && chosen.service->included))
        return chosen; // this service has no such part, or does it without a charge
    chosen.rate = findRate(part, chosen.service, month);
    if (chosen.rate != nullptr)
        chosen.item =
            lineFor(part, chosen.service->service, chosen.service->label, *chosen.rate, month, first);
    return chosen;
}

LineBuilder::Chosen LineBuilder::chooseOwn(const Series &part, std::size_t month, std::size_t first) {
    const OwnUnitPrice &own = part.usage.ownPrice[month];
    Decimal usd = own.price;
    if (own.currency != "USD") {
        const ExchangeRate *exchange = scenario_.exchangeTo(*currencyFromCode(own.currency));
        if (exchange == nullptr) {
            problems_.push_back({"estimate.exchange", "/exchange", {{"currency", own.currency}}, {}});
            return {};
        }
        usd = usd / exchange->perUsd;
    }
    Rate rate;
    rate.key = {map_.cloud,    part.workload.id, own.price.text() + " " + own.currency,
                place_.region, "on-demand",      ""};
    rate.unit = part.line.unit;
    rate.tiers = {{0, usd}};
    rate.source = part.workload.note.isEmpty() ? localText("source.entered") : part.workload.note;
    rate.asOf = scenario_.date;
    rate.state = PriceState::assumed;
    for (const Rate &known : *ownRates_)
        if (known.key == rate.key)
            return {nullptr, &known, lineFor(part, known.key.service, {}, known, month, first), 1, {}, {}};
    ownRates_->push_back(std::move(rate));
    const Rate &made = ownRates_->back();
    return {nullptr, &made, lineFor(part, made.key.service, {}, made, month, first), 1, {}, {}};
}

/// How quantities become the rate's: occurrence by occurrence where the rate measures them and the line knows
/// how, by the map's equivalence, else by conversion of units.
void LineBuilder::prepare(const Series &part, Chosen &chosen) const {
    const ServiceChoice *choice = chosen.service;
    if (!part.usage.occurrences.empty() && !chosen.rate->measures.empty() &&
        (choice == nullptr || !choice->isShared)) {
        chosen.measures.emplace();
        for (const Measure &measure : chosen.rate->measures)
            for (std::size_t i = 0; i < part.line.measures.size(); ++i)
                if (part.line.measures[i].name == measure.name)
                    chosen.measures->push_back(i);
        if (chosen.measures->size() != chosen.rate->measures.size())
            chosen.measures.reset();
    }
    const bool hasEach = choice != nullptr && choice->each.has_value();
    if (hasEach)
        chosen.each = choice->each->count;
    const Unit &unit = hasEach ? choice->each->unit : part.line.unit;
    chosen.ratio = unit.scaleTo(chosen.rate->unit, scenario_.hoursPerMonth);
}

/// What the rate's unit counts of a month's usage.
Quantity LineBuilder::billable(const Series &part, std::size_t month, Chosen &chosen) {
    if (chosen.measures)
        if (const std::optional<Quantity> measured = byOccurrence(part, month, chosen))
            return *measured;
    const Decimal count = part.usage.quantity[month];
    return Quantity(chosen.ratio->of(chosen.each == Decimal(1) ? count : count * chosen.each));
}

std::optional<Quantity> LineBuilder::byOccurrence(const Series &part, std::size_t month, Chosen &chosen) {
    const Occurrences &occurrences = part.usage.occurrences[month];
    if (chosen.measured != occurrences.values) { // often the same for years
        std::vector<MeasuredValue> values;
        for (const std::size_t i : *chosen.measures)
            values.push_back({part.line.measures[i].name, occurrences.values[i], part.line.measures[i].unit});
        const Result<Fraction> units =
            billedUnits(*chosen.rate, values, scenario_.hoursPerMonth, "/workloads/" + part.workload.id);
        if (!units) {
            problems_.insert(problems_.end(), units.problems().begin(), units.problems().end());
            return std::nullopt;
        }
        chosen.measured = occurrences.values;
        chosen.units = *units;
    }
    return Quantity(chosen.units.times(occurrences.count, 6));
}

/// The machines whose whole-term fee falls in a month: those of the month where fees are spread, those of the
/// term's first month where they are shown when paid.
Decimal LineBuilder::upfrontMachines(const Series &part, std::size_t month, const Rate &rate,
                                     Quantity quantity) const {
    if (!rate.upfront || part.usage.commitment.empty() ||
        (scenario_.upfront == UpfrontView::cash && part.usage.commitment[month].beginsIn != month))
        return 0;
    return quantity.value() / scenario_.hoursPerMonth;
}

/// The keys under which a price may be found, the preferred first: one, or the cloud's offers for a
/// commitment's term.
std::vector<RateKey> LineBuilder::keysFor(const Series &part, const ServiceChoice *choice,
                                          std::size_t month) const {
    RateKey key{map_.cloud, "", "", place_.region, part.line.purchase, ""};
    if (choice != nullptr) {
        key.service = choice->service;
        key.dimension = choice->dimensionIn(place_.geography);
        if (!choice->purchase.empty())
            key.purchase = choice->purchase;
    }
    if (part.usage.buying == Buying::asNeeded)
        return {key};
    std::vector<RateKey> keys;
    for (const CommitmentOffer &offer : map_.commitments.at(part.usage.commitment[month].term)) {
        key.purchase = offer.purchase;
        key.term = offer.term;
        keys.push_back(key);
    }
    return keys;
}

const Rate *LineBuilder::findRate(const Series &part, const ServiceChoice *choice, std::size_t month) {
    const std::vector<RateKey> keys = keysFor(part, choice, month);
    const Rate *rate = nullptr;
    for (const RateKey &key : keys)
        if (choice != nullptr && rate == nullptr)
            rate = prices_.find(key);
    if (rate == nullptr) {
        const auto known = [&](const Gap &gap) {
            return gap.workload == part.workload.id && gap.line == part.id() && gap.key == keys.front();
        };
        if (std::none_of(gaps_.begin(), gaps_.end(), known))
            gaps_.push_back({part.workload.id, part.id(), part.usage.roleIn(month), place_.region,
                             keys.front(), int(month) + 1});
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
