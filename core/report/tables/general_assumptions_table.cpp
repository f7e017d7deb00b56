// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/general_assumptions_table.h"

#include "core/estimate/exchange_effect.h"
#include "core/report/labels.h"
#include "core/report/price_basis.h"
#include "core/report/tables/table_builder.h"
#include "core/report/tax.h"
#include "core/report/words.h"
#include "core/units/format.h"

namespace mitsumori::report {

namespace {

std::string exchangeEffect(const Input &input) {
    if (input.estimate.clouds.empty())
        return {};
    const std::optional<Money> effect = effectOfTenYen(input.scenario, input.estimate.clouds.front());
    return effect ? Words{input.language}("exchange.effect", {{"amount", formatMoney(*effect)}}) : "";
}

} // namespace

std::vector<Table> generalAssumptionsTables(const Input &input) {
    const Words say{input.language};
    const Scenario &scenario = input.scenario;
    TableBuilder table(input.language, "general", say("general.title"));
    table.addColumn(say("column.item"));
    table.addColumn(say("column.value"));
    const auto add = [&](const std::string &key, const std::string &value) {
        if (value.empty())
            return;
        table.startRow();
        table.addText(say("general." + key));
        table.addText(value);
    };
    add("period", say("period", {{"from", scenario.start.text()},
                                 {"to", scenario.start.plus(scenario.months - 1).text()},
                                 {"months", std::to_string(scenario.months)}}));
    for (const CloudEstimate &cloud : input.estimate.clouds)
        add("region", cloudLabel(cloud.cloud) + " " + cloud.region);
    add("hours", say("general.hours-value", {{"hours", formatNumberShort(scenario.hoursPerMonth)}}));
    add("units", say("general.units-value"));
    add("prices", pricesText(input.estimate, input.language));
    add("currency", say("currency." + std::string(facts(input.estimate.currency).code)));
    add("exchange", exchangeText(scenario, input.estimate.currency, input.language));
    add("exchange-effect", exchangeEffect(input));
    add("tax", scenario.tax.rate.isZero() ? say("tax.none") : taxLabel(scenario.tax, input.language));
    add("rounding", say(scenario.roundLines ? "general.rounding-lines" : "general.rounding-exact"));
    return {table.finish()};
}

} // namespace mitsumori::report
