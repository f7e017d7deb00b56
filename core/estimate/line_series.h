// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/line_builder.h"

/// What the parts of LineBuilder (line_builder, line_rates, line_quantities) hand to each other.
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

} // namespace mitsumori
