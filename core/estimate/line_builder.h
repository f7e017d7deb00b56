// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"
#include "core/estimate/usage.h"

namespace mitsumori {

/// Where lines are: the scenario's own place, or that of an expansion.
struct Place {
    std::string geography, region;
    int expansion = -1; ///< index into Scenario::expansions
};

/// Turns usage into line items with their quantities: roles to services of the map, services to rates. What
/// has no service or no price becomes a gap; what a service includes without a charge of its own becomes
/// nothing.
class LineBuilder {
  public:
    /// Scenario, prices and map must outlive the builder. Rates of lines with a price of their own are kept
    /// in `ownRates`.
    LineBuilder(const Scenario &scenario, const PriceShelf &prices, const ServiceMap &map, Place place,
                Currency currency, std::shared_ptr<std::deque<Rate>> ownRates);

    /// A line item for each rate that the series meets over the months, for the service and for each of its
    /// parts.
    void add(const UsageSeries &series);

    const Problems &problems() const { return problems_; }
    std::vector<LineItem> takeLines() { return std::move(lines_); }
    std::vector<Gap> takeGaps() { return std::move(gaps_); }

  private:
    struct Series; ///< one part of a usage series (line_series.h)
    struct Chosen; ///< what serves it in a month
    const ServiceChoice *serviceFor(const std::string &role) const;
    std::vector<std::string> partsOf(const UsageSeries &series, const ServiceChoice *always) const;
    void addPart(const Series &part);
    std::size_t lineFor(const Series &part, const std::string &service, const LocalText &label,
                        const Rate &rate, std::size_t month, std::size_t first);
    LocalText description(const Series &part, const LocalText &label) const;

    // services to rates (line_rates.cpp)
    Chosen choose(const Series &part, std::size_t month, std::size_t first);
    Chosen chooseOwn(const Series &part, std::size_t month, std::size_t first);
    std::vector<RateKey> keysFor(const Series &part, const ServiceChoice *choice, std::size_t month) const;
    const Rate *findRate(const Series &part, const ServiceChoice *choice, std::size_t month);

    // usage to billed quantities (line_quantities.cpp)
    void prepare(const Series &part, Chosen &chosen) const;
    Quantity billable(const Series &part, std::size_t month, Chosen &chosen);
    std::optional<Quantity> byOccurrence(const Series &part, std::size_t month, Chosen &chosen);
    Decimal upfrontMachines(const Series &part, std::size_t month, const Rate &rate, Quantity quantity) const;

    const Scenario &scenario_;
    const PriceShelf &prices_;
    const ServiceMap &map_;
    Place place_;
    Currency currency_;
    std::shared_ptr<std::deque<Rate>> ownRates_;
    std::vector<LineItem> lines_;
    std::vector<Gap> gaps_;
    Problems problems_;
};

} // namespace mitsumori
