// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clouds/service_map.h"
#include "core/json/value.h"
#include "core/levers/lever.h"
#include "core/pricing/price_book.h"
#include "core/scenario/driver.h"
#include "core/units/money.h"
#include "core/workloads/kind.h"

#include <map>
#include <optional>
#include <variant>

namespace mitsumori {

/// A named span of months; it lasts until the next one begins.
struct Phase {
    std::string key;
    LocalText label;
    int from = 1; ///< first month, counted from 1
    int to = 1;   ///< last month
};

/// Where a value comes from; printed among the assumptions.
enum class Origin { unstated, given, measured, assumed };

/// A number (also for toggles: 1 or 0) or the value of a choice.
using Literal = std::variant<Decimal, std::string>;

/// A parameter that follows a driver: clamp(driver * scale, minimum, maximum), rounded up where asked.
struct Binding {
    std::string driver;
    Decimal scale = 1;
    std::optional<Decimal> minimum, maximum;
    bool roundUp = false;
};

/// What the scenario says about one parameter. Nothing said: the default of its description.
struct ParameterInput {
    std::optional<Literal> value;
    std::map<std::string, Literal> phases; ///< by phase key; wins over `value` in its months
    std::optional<Binding> binding;        ///< wins over `value`; phases win over it
    Origin origin = Origin::unstated;
    LocalText note;

    bool isSet() const { return value.has_value() || !phases.empty() || binding.has_value(); }
};

struct Workload {
    std::string id;
    const WorkloadKind *kind = nullptr;
    LocalText label, note;
    bool enabled = true;
    std::vector<ParameterInput> parameters; ///< parallel to kind->parameters
};

/// A lever as the scenario uses it: it comes last, on top of values, drivers and phases.
struct LeverUse {
    std::string key;
    const Lever *lever = nullptr;
    bool on = true;
    std::vector<std::string> workloads; ///< ids; empty: every workload that the lever fits
    std::vector<Literal> parameters;    ///< parallel to lever->parameters, defaults filled in
    LocalText label, note;

    bool isMeantFor(const Workload &workload) const;
};

struct ExchangeRate {
    Currency currency = Currency::jpy;
    Decimal perUsd;
    CalendarDate date;
    LocalText source;
};

enum class TaxRounding { down, halfUp, up };

struct Tax {
    Decimal rate; ///< 0.10 for ten percent
    TaxRounding rounding = TaxRounding::down;
};

/// A subscription plan: revenue = subscribers x price.
struct RevenuePlan {
    std::string key;
    LocalText label;
    Money price;                        ///< a month and subscriber
    std::optional<std::string> driver;  ///< subscribers follow it …
    std::map<int, Decimal> subscribers; ///< … or are known in single months
};

/// Money of a span of months that is not cloud cost: stated revenue, staff, marketing. Spread evenly over the
/// span.
struct PeriodAmount {
    std::string key;
    LocalText label;
    Money amount; ///< for the whole span
    int from = 1, to = 1;
};

struct Economics {
    std::vector<RevenuePlan> plans;
    std::vector<PeriodAmount> revenue; ///< as stated by the customer
    std::vector<PeriodAmount> otherCosts;
};

/// One way to arrive at a quoted figure, tested by `check`.
struct Hypothesis {
    LocalText label;
    formula::Expression expression;
    std::string variant; ///< evaluated in this variant; empty: the scenario itself
};

/// A figure from an earlier document, kept beside the computed one.
struct QuotedFigure {
    std::string key;
    LocalText label, where;
    std::string unit; ///< USD, USD/month, ratio, node, user …: key "unit.<unit>"
    Decimal value;
    Decimal tolerance; ///< half of the last digit that the document prints, unless it says otherwise
    std::string variant;
    std::optional<formula::Expression> computed;
    std::vector<Hypothesis> hypotheses;
    LocalText note;
    bool inReport = true;
};

/// A row or a column of a study: what it changes in the document (RFC 7396).
struct StudyEntry {
    LocalText label;
    json::Value patch;
};

/// A table of one figure, recomputed for every row and column: cost ranges, growth against spot share.
struct Study {
    std::string key;
    LocalText label, note;
    formula::Expression figure;            ///< with the look-ups of analysis/figures.h
    std::string unit;                      ///< key "unit.<unit>" of the texts
    std::vector<StudyEntry> rows, columns; ///< no columns: one, without a change
    std::optional<json::Value> low, high;  ///< further changes; a cell is then a range
};

struct Variant {
    std::string key;
    LocalText label;
    json::Value patch;
};

/// A further geography as an increment: a factor on chosen workloads from a month on, at the prices of that
/// geography's regions.
struct Expansion {
    std::string key;
    LocalText label;
    std::string geography;
    Decimal factor = 1; ///< of the usage in the scenario's own place
    int from = 1;
    std::vector<std::string> workloads; ///< ids; empty: all
};

/// How whole-term fees of commitments are shown: spread over the term, or in the month they are paid.
enum class UpfrontView { spread, cash };

/// What a cloud is chosen by.
struct Criterion {
    std::string key;
    LocalText label, note;
    Decimal weight;
    bool isCost = true; ///< scored by the computed totals, the cheapest gets all points
    std::map<std::string, Decimal> scores = {}; ///< cloud -> 0..5, where the scenario states them
};

/// How the customer weighs the clouds, and the contract discounts that were offered.
struct Recommendation {
    std::vector<Criterion> criteria;
    std::map<std::string, Decimal> discounts; ///< cloud -> share of the list prices
};

/// One customer estimate, read and checked. Made by readScenario(); the tree of the document stays the truth
/// for edits.
struct Scenario {
    LocalText name, customer, author;
    std::string number;
    int revision = 1;
    CalendarDate date;
    std::optional<CalendarDate> validUntil;

    Currency displayCurrency = Currency::usd;
    Language reportLanguage = Language::ja;
    std::vector<ExchangeRate> exchange;
    Tax tax;

    CalendarMonth start;
    int months = 12;
    Decimal hoursPerMonth = 730;
    UpfrontView upfront = UpfrontView::spread;
    bool roundLines = false; ///< each line's month is rounded to the dollar, as some documents do

    std::string geography = "japan";
    std::vector<std::string> clouds{"aws"};
    std::map<std::string, std::string> regions; ///< cloud -> region, wins over the geography
    std::map<std::string, std::map<std::string, ServiceChoice>>
        services; ///< cloud -> role -> SKU chosen instead

    std::vector<Expansion> expansions;

    std::vector<Driver> drivers;
    std::vector<Phase> phases;
    std::vector<Workload> workloads;
    std::vector<LeverUse> levers; ///< in the order in which they apply
    PriceBook prices;             ///< the rates this scenario pins
    std::optional<Money> budget;  ///< a month, in USD; alarms are judged against it
    Economics economics;
    Recommendation recommendation;
    std::vector<QuotedFigure> quoted;
    std::vector<Variant> variants;
    std::vector<Study> studies;
    std::vector<LocalText> exclusions, notes;

    const Driver *findDriver(std::string_view key) const;
    const Workload *findWorkload(std::string_view id) const;
    /// The phase of a month (1-based), or null where no phase covers it.
    const Phase *phaseOf(int month) const;
    const ExchangeRate *exchangeTo(Currency currency) const;
};

} // namespace mitsumori
