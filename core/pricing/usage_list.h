// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/price.h"
#include "core/pricing/price_book.h"

namespace mitsumori {

/// One line of a plain list of usage: so much of one price, without a scenario.
struct UsageItem {
    std::string id;
    RateKey key;
    Unit unit;
    Decimal quantity;
};

/// Reads {"usage":[{"id","provider","service","dimension","region","purchase","term","quantity","unit"}]}.
Result<std::vector<UsageItem>> readUsageList(const json::Value &tree);

/// The pricing rules alone: a month's usage against price books; a rate is looked for in the books in their
/// order.
struct PricedUsage {
    struct Line {
        const UsageItem *item = nullptr;
        const Rate *rate = nullptr; ///< null: a gap
        PricedQuantity priced;
    };
    std::vector<Line> lines; ///< in the order of the usage
    Money total;
};

/// `usage` and `books` must outlive the result. Problems: a unit that does not convert, an amount out of
/// range.
Result<PricedUsage> priceUsage(const std::vector<UsageItem> &usage, const std::vector<PriceBook> &books);

/// {"lines":[{"id","billedQuantity","amount","tiers":[…],"source","asOf","state"}],"total","gaps":[…]}, exact
/// numbers.
std::string usageJson(const PricedUsage &priced, Language language);
std::string usageText(const PricedUsage &priced, Language language);

} // namespace mitsumori
