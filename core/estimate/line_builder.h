// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"
#include "core/estimate/usage.h"

namespace mitsumori {

/// Turns usage into line items with their quantities: roles to services of the map, services to rates. What
/// has no service or no price becomes a gap; what a service includes without a charge of its own becomes
/// nothing.
class LineBuilder {
  public:
    /// All but `currency` must outlive the builder.
    LineBuilder(const Scenario &scenario, const PriceShelf &prices, const ServiceMap &map,
                const std::string &region, Currency currency);

    /// A line item for each rate that the series meets over the months, for the service and for each of its
    /// parts.
    void add(const UsageSeries &series);

    const Problems &problems() const { return problems_; }
    std::vector<LineItem> takeLines() { return std::move(lines_); }
    std::vector<Gap> takeGaps() { return std::move(gaps_); }

  private:
    struct Series; ///< one part of a usage series
    const ServiceChoice *serviceFor(const std::string &role) const;
    std::vector<std::string> partsOf(const UsageSeries &series) const;
    void addPart(const Series &part);
    const Rate *findRate(const Series &part, const std::string &role, const ServiceChoice *choice, int month);
    std::size_t lineFor(const Series &part, const ServiceChoice &choice, const Rate &rate, std::size_t first);
    Quantity billable(const Series &part, Decimal quantity, const ServiceChoice &choice,
                      const Rate &rate) const;

    const Scenario &scenario_;
    const PriceShelf &prices_;
    const ServiceMap &map_;
    const std::string &region_;
    Currency currency_;
    std::vector<LineItem> lines_;
    std::vector<Gap> gaps_;
    Problems problems_;
};

} // namespace mitsumori
