// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/cover.h"

#include "core/report/decimals.h"
#include "core/report/gaps.h"
#include "core/report/labels.h"
#include "core/report/price_basis.h"
#include "core/report/tax.h"
#include "core/report/words.h"
#include "core/units/format.h"

namespace mitsumori::report {

namespace {

bool endsWith(const std::string &text, std::string_view end) {
    return text.size() >= end.size() && std::string_view(text).substr(text.size() - end.size()) == end;
}

/// The total without and with tax, with as many decimals as it takes for the three figures to add up.
void setAmount(Cover &result, const Input &input) {
    if (input.estimate.clouds.empty())
        return;
    const Words say{input.language};
    const CloudEstimate &cloud = input.estimate.clouds.front();
    const Tax &tax = input.scenario.tax;
    const bool taxed = tax.rate > Decimal(0);
    const Money onTop = taxOn(cloud.total, tax);
    const int decimals = addingDecimals(std::vector{cloud.total, onTop}, cloud.total + onTop);
    const std::string mark(boundMark(!cloud.gaps.empty()));
    const auto shown = [&](Money amount) { return mark + formatMoney(amount, decimals); };
    result.amountLabel =
        say(taxed ? "cover.amount-gross" : "cover.amount-net",
            {{"cloud", cloudLabel(cloud.cloud)}, {"months", std::to_string(input.scenario.months)}});
    result.amount = shown(cloud.total + onTop);
    std::vector<std::string> details;
    if (taxed)
        details.push_back(say(
            "cover.tax-detail",
            {{"net", shown(cloud.total)}, {"label", taxLabel(tax, input.language)}, {"tax", shown(onTop)}}));
    if (input.scenario.roundLines)
        details.push_back(say("cover.exact-detail", {{"exact", mark + formatMoney(cloud.exactTotal, 3)}}));
    if (!cloud.gaps.empty())
        details.push_back(say("cover.gap-detail", {{"count", std::to_string(cloud.gaps.size())}}));
    result.amountDetail = joined(details, input.language);
}

void addMoneyFacts(KeyValues &list, const Input &input) {
    const Words say{input.language};
    const Currency currency = input.estimate.currency;
    const auto add = [&](std::string_view key, const std::string &value) {
        if (!value.empty())
            list.rows.emplace_back(say(key), value);
    };
    add("fact.prices", pricesText(input.estimate, input.language));
    add("fact.currency", say("currency." + std::string(facts(currency).code)));
    add("fact.exchange", exchangeText(input.scenario, currency, input.language));
    add("fact.tax",
        input.scenario.tax.rate.isZero() ? say("tax.none") : taxLabel(input.scenario.tax, input.language));
    add("fact.rounding", say(input.scenario.roundLines ? "cover.rounding-lines" : "cover.rounding-exact"));
}

KeyValues coverFacts(const Input &input) {
    const Words say{input.language};
    const Scenario &scenario = input.scenario;
    KeyValues list;
    const auto add = [&](std::string_view key, const std::string &value) {
        if (!value.empty())
            list.rows.emplace_back(say(key), value);
    };
    add("fact.number", scenario.number);
    add("fact.revision", std::to_string(scenario.revision));
    for (const Variant &variant : scenario.variants)
        if (variant.key == input.estimate.variant)
            add("fact.variant", variant.label.isEmpty() ? variant.key : variant.label.in(input.language));
    add("fact.date", formatDate(scenario.date, input.language));
    add("fact.valid",
        scenario.validUntil ? formatDate(*scenario.validUntil, input.language) : say("fact.valid-none"));
    add("fact.author", scenario.author.in(input.language));
    add("fact.period", say("period", {{"from", scenario.start.text()},
                                      {"to", scenario.start.plus(scenario.months - 1).text()},
                                      {"months", std::to_string(scenario.months)}}));
    std::vector<std::string> regions;
    for (const CloudEstimate &cloud : input.estimate.clouds)
        regions.push_back(cloudLabel(cloud.cloud) + " " + cloud.region);
    add("fact.region", joined(regions, input.language));
    addMoneyFacts(list, input);
    return list;
}

} // namespace

std::string addressee(const Scenario &scenario, Language language) {
    const std::string &customer = scenario.customer.in(language);
    // Whoever writes 様 or 御中 into the name has chosen the form of address.
    if (language != Language::ja || customer.empty() || endsWith(customer, "御中") ||
        endsWith(customer, "様"))
        return customer;
    return customer + " 御中";
}

Cover cover(const Input &input) {
    const Words say{input.language};
    Cover result;
    result.title = say("cover.title");
    result.subject = input.scenario.name.in(input.language);
    result.customer = addressee(input.scenario, input.language);
    setAmount(result, input);
    result.facts = coverFacts(input);
    result.disclaimer = say("cover.disclaimer");
    return result;
}

} // namespace mitsumori::report
