// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/gates.h"
#include "core/text/catalogue.h"

namespace mitsumori::gates {

/// What a gate looks at and where it puts what it finds.
struct Check {
    const PriceBook &book;
    std::vector<const Rate *> rates; ///< in the order of their keys
    CalendarDate today;
    std::vector<PriceFinding> findings;

    /// Notes text "gate.<what>" for the rate; `gate` is filled in by the registry.
    void find(const Rate &rate, const std::string &what, const TextArguments &arguments = {}) {
        findings.push_back({{}, keyText(rate.key), localText("gate." + what, arguments)});
    }
};

/// A gate is one file here and one line in registry.cpp.
struct Gate {
    const char *name;
    void (*check)(Check &);
};

/// What an hour (or another unit) of the first step costs with the upfront part spread over the term: months
/// of 730 hours for prices by time, of one unit a month otherwise.
Decimal effectivePrice(const Rate &rate);
/// The on-demand rate of the same thing in the same unit, or null.
const Rate *onDemandOf(const PriceBook &book, const Rate &rate);

void size(Check &check);
void spot(Check &check);
void commitment(Check &check);
void zero(Check &check);
void tiers(Check &check);
void unit(Check &check);
void date(Check &check);
void twice(Check &check);
void rule(Check &check);
void source(Check &check);
void magnitude(Check &check);

} // namespace mitsumori::gates
