// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/measures.h"
#include "core/pricing/price.h"
#include "core/pricing/price_shelf.h"

namespace mitsumori {

/// When the part of a commitment is paid that is due at its start.
enum class Payment {
    spread,  ///< the same part in every month of the term
    whenDue, ///< all of it in the term's first month
};

/// One line of a plain list of usage: so much of one price, without a scenario.
struct UsageItem {
    std::string id; ///< unique in the list
    RateKey key;
    Unit unit;                           ///< of quantity and committed
    std::optional<Decimal> quantity;     ///< of each, in billable units …
    std::vector<MeasuredValue> measures; ///< … or what each one measured, for the rate to bill
    Decimal count = 1;                   ///< how many times: requests, machines, objects; more than 0
    Decimal rework = 0; ///< share of the work that is done again because spot machines were taken away
    std::optional<Decimal> committed; ///< units promised for the month, of each; paid whether used or not
    int termMonth = 1;                ///< the month of the term, from 1, for payments when due
};

/// A promise to spend: so much an hour, used or not, on usage at the rates of the plan.
struct SpendPlan {
    std::string id;
    Decimal perHour, hours;          ///< USD; hours of the month in which the plan ran
    std::vector<std::size_t> covers; ///< indices of items
};

struct UsageList {
    Decimal hoursPerMonth = 730;
    Payment payment = Payment::spread;
    std::vector<UsageItem> items;
    std::vector<SpendPlan> plans;
};

inline constexpr std::size_t maximumUsageItems = 100'000;

/// Reads {"month":{"hours"},"payment","usage":[…],"plans":[…]}; resources/schemas/usage.schema.json says what
/// each member means. Problems name every mistake with its pointer.
Result<UsageList> readUsageList(const json::Value &tree);

/// The pricing rules alone: a month's usage against price books.
struct PricedUsage {
    struct Line {
        std::string id; ///< of the item; "<item>:on-demand" for what exceeds a commitment, "<plan>:unused"
        RateKey key;
        const Rate *rate = nullptr;    ///< null: a gap, or the unused part of a plan
        const Rate *nearest = nullptr; ///< gaps: a rate that may have been meant
        const SpendPlan *plan = nullptr;
        PricedQuantity priced;         ///< amount includes `upfront`
        std::optional<Decimal> unused; ///< committed units that were paid and not used
        std::optional<Money> upfront;  ///< the month's part of what is paid at the start of the term
        bool isGap() const { return rate == nullptr && plan == nullptr; }
    };
    struct Plan {
        const SpendPlan *plan = nullptr;
        Money committed, used, unused;
    };
    std::vector<Line> lines; ///< in the order of the usage, then the unused parts of plans
    std::vector<Plan> plans;
    Money total;
    bool hasGaps() const;
};

/// Prices a list against the shelf's books, the first that has a rate counts.
///
/// - The units of an item are quantity (converted, with the month's length) or what the rate's measures make
///   of one occurrence, times count and 1 + rework: multiplied exactly and rounded once to 1e-6. All of it
///   goes through priceBill().
/// - tiersPerItem: `count` machines climb the steps each. A single machine cannot run longer than the month:
///   where count is 1 and the hours are more, the fewest machines count that could have run them (as Google
///   infers instances for sustained use).
/// - committed: those units are billed at the item's rate, used or not; what was used beyond them becomes the
///   line "<id>:on-demand" at the on-demand rate of the same key. Without `committed` all of it is billed at
///   the item's rate.
/// - A rate's upfront fee is paid for each of `count`: a month's part of the term, or all of it when due.
/// - Plans: see commitSpend().
///
/// `list` and the books must outlive the result. Problems: a unit that does not convert, measures that are
/// not the rate's, an amount out of range.
Result<PricedUsage> priceUsage(const UsageList &list, const PriceShelf &prices);

/// {"lines":[{"id","billedQuantity","amount","tiers":[…],"unused","upfront","source","asOf","state"}],
/// "plans":[{"id","committed","used","unused","utilisation"}],"total","gaps":[…]}, exact numbers.
std::string usageJson(const PricedUsage &priced, Language language);
std::string usageText(const PricedUsage &priced, Language language);

} // namespace mitsumori
