// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate/write.h"

#include "core/estimate/exchange_effect.h"
#include "core/json/write.h"
#include "core/text/text_table.h"
#include "core/units/format.h"

namespace mitsumori {

namespace {

json::Value exact(Money amount) {
    return json::Number{amount.text()};
}

json::Value lineJson(const Scenario &scenario, const LineItem &line, Language language) {
    json::Value value;
    value.set("id", line.id);
    value.set("workload", scenario.workloads[line.workload].id);
    value.set("category", line.category);
    value.set("service", line.service);
    value.set("dimension", line.dimension);
    value.set("description", line.description.in(language));
    value.set("purchase", line.purchase);
    if (!line.rate->key.term.empty())
        value.set("term", line.rate->key.term);
    value.set("unit", line.unit);
    json::Array months;
    for (std::size_t i = 0; i < line.months.size(); ++i) {
        const LineMonth &cell = line.months[i];
        json::Value month;
        month.set("month", int(i) + 1);
        month.set("quantity", cell.quantity.value());
        month.set("unitPrice", effectiveUnitPrice(scenario, line, cell));
        month.set("amount", exact(cell.amount));
        months.push_back(std::move(month));
    }
    value.set("months", std::move(months));
    value.set("total", exact(line.total));
    value.set("source", line.rate->source.in(language));
    value.set("asOf", line.rate->asOf.text());
    value.set("state", code(line.rate->state));
    return value;
}

json::Value gapJson(const Gap &gap, Language language) {
    json::Value value;
    value.set("line", gap.workload + "." + gap.line);
    value.set("role", gap.role);
    value.set("service", gap.key.service);
    value.set("dimension", gap.key.dimension);
    value.set("region", gap.region);
    value.set("purchase", gap.key.purchase);
    value.set("fromMonth", gap.firstMonth);
    value.set("message", gap.message(language));
    return value;
}

std::string atLeast(const CloudEstimate &cloud) {
    return cloud.gaps.empty() ? "" : "≥ ";
}

} // namespace

Decimal effectiveUnitPrice(const Scenario &scenario, const LineItem &line, const LineMonth &month) {
    const Rate &rate = *line.rate;
    const bool flat = rate.tiers.size() == 1 && !rate.upfront && rate.freeAllowance.isZero() &&
                      rate.increment.isZero() && rate.minimum.isZero();
    if (flat || month.quantity.isZero()) {
        const ExchangeRate *exchange = scenario.exchangeTo(month.amount.currency());
        return exchange == nullptr ? rate.tiers.front().price : rate.tiers.front().price * exchange->perUsd;
    }
    return month.exact.amount() / month.quantity.value();
}

std::string estimateJson(const Scenario &scenario, const Estimate &estimate, Language language) {
    json::Value root;
    root.set("scenario", scenario.name.in(language));
    root.set("variant", estimate.variant);
    root.set("currency", facts(estimate.currency).code);
    json::Value book;
    book.set("version", estimate.priceBook);
    book.set("asOf", estimate.pricesAsOf.text());
    root.set("priceBook", std::move(book));
    json::Array clouds;
    for (const CloudEstimate &cloud : estimate.clouds) {
        json::Value value;
        value.set("cloud", cloud.cloud);
        value.set("region", cloud.region);
        value.set("total", exact(cloud.total));
        if (cloud.exactTotal != cloud.total)
            value.set("exactTotal", exact(cloud.exactTotal));
        json::Array monthly, gaps, lines;
        for (const Money &month : cloud.monthly)
            monthly.push_back(exact(month));
        for (const Gap &gap : cloud.gaps)
            gaps.push_back(gapJson(gap, language));
        for (const LineItem &line : cloud.lines)
            lines.push_back(lineJson(scenario, line, language));
        value.set("monthly", std::move(monthly));
        value.set("gaps", std::move(gaps));
        value.set("lines", std::move(lines));
        clouds.push_back(std::move(value));
    }
    root.set("clouds", std::move(clouds));
    return json::write(root);
}

std::string estimateText(const Scenario &scenario, const Estimate &estimate, Language language) {
    const auto t = [language](std::string_view key, const TextArguments &arguments = {}) {
        return text(language, "cli." + std::string(key), arguments);
    };
    const auto money = [](Money amount) { return formatMoney(amount, decimalsNeeded(amount)); };
    std::string out;
    for (const CloudEstimate &cloud : estimate.clouds) {
        out += t("estimate.head", {{"scenario", scenario.name.in(language)},
                                   {"cloud", findServiceMap(cloud.cloud)->label},
                                   {"region", cloud.region},
                                   {"asOf", estimate.pricesAsOf.text()}}) +
               "\n\n";
        TextTable lines({t("line"), t("description"), t("firstMonth"), t("lastMonth"), t("total")},
                        {2, 3, 4});
        for (const LineItem &line : cloud.lines)
            lines.add({line.id, line.description.in(language), money(line.months.front().amount),
                       money(line.months.back().amount), money(line.total)});
        lines.add({t("total"), "", atLeast(cloud) + money(cloud.monthly.front()),
                   atLeast(cloud) + money(cloud.monthly.back()), atLeast(cloud) + money(cloud.total)});
        out += lines.text() + "\n";
        TextTable months({t("month"), t("calendar"), t("amount"), t("cumulative")}, {0, 2, 3});
        Money sum(estimate.currency);
        for (std::size_t i = 0; i < cloud.monthly.size(); ++i) {
            sum += cloud.monthly[i];
            months.add({std::to_string(i + 1), scenario.start.plus(int(i)).text(), money(cloud.monthly[i]),
                        money(sum)});
        }
        out += months.text();
        if (cloud.exactTotal != cloud.total)
            out += t("exactTotal", {{"amount", money(cloud.exactTotal)}}) + "\n";
        if (const std::optional<Money> effect = effectOfTenYen(scenario, cloud))
            out += t("tenYen", {{"amount", formatMoney(*effect)}}) + "\n";
        for (const Gap &gap : cloud.gaps)
            out += "≥ " + gap.message(language) + "\n";
        out += "\n";
    }
    return out;
}

} // namespace mitsumori
