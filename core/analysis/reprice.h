// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"
#include "core/json/value.h"

namespace mitsumori {

/// A line with the rate it has and the rate that newer books give it.
struct RepricedLine {
    std::string cloud, line;
    LocalText description;
    const Rate *before = nullptr; ///< null: the line had no price
    const Rate *after = nullptr;  ///< null: it has none now
    bool kept = false;            ///< the newer books do not know the rate: the old one stays
    Money totalBefore, totalAfter;

    bool changesPrice() const;
    Money change() const { return totalAfter - totalBefore; }
};

/// A scenario priced anew: what changed line by line, and the rates to pin.
struct Repricing {
    Estimate before, after;
    std::vector<RepricedLine> lines; ///< in the order of clouds and lines
    PriceBook pins;                  ///< every rate that the scenario or one of its variants uses now
};

/// Prices a scenario with `newer` in place of what it pins; a rate that the newer books do not have stays.
/// `newer` and `scenario` must outlive the result. Problems: those of estimate(), and of variants that cannot
/// be read.
Result<Repricing> reprice(const json::Value &document, const Scenario &scenario, const PriceShelf &newer,
                          const EstimateOptions &options = {});

/// The document with the new pins; nothing else in it changes.
json::Value withPins(const json::Value &document, const PriceBook &pins);

/// Every rate that a scenario asks for, priced or not: what to look up in an imported list.
std::vector<RateKey> wantedRates(const Estimate &estimate);

std::string repricingText(const Repricing &repricing, Language language);
/// {"currency","clouds":[{"cloud","before","after"}],"lines":[{"cloud","line","before":{"unitPrice","source","asOf",
/// "state","total"},"after":{…},"kept","change"}]}
std::string repricingJson(const Repricing &repricing, Language language);

} // namespace mitsumori
