// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/lever_savings.h"
#include "core/json/write.h"
#include "core/report/csv/csv.h"
#include "core/text/text_table.h"
#include "core/text/wording.h"
#include "core/units/format.h"

#include <algorithm>
#include <array>

namespace mitsumori {

namespace {

std::string t(Language language, std::string_view key, const TextArguments &arguments = {}) {
    return text(language, "levers." + std::string(key), arguments);
}

std::string money(Money amount) {
    return formatMoney(amount, decimalsNeeded(amount));
}

/// "≤ $12.30 (4.1 %)" of what there was to save from.
std::string savingText(const Saving &saving, Money base) {
    std::string result = savingMark(saving.bound) + money(saving.amount);
    if (!base.isZero())
        result += " (" + formatPercent(saving.amount.ratioTo(base)) + ")";
    return result;
}

bool hasBound(const CloudSavings &cloud, SavingBound bound) {
    return std::any_of(cloud.levers.begin(), cloud.levers.end(), [bound](const LeverSaving &lever) {
        return lever.alone.bound == bound || (lever.inOrder && lever.inOrder->bound == bound);
    });
}

/// What a reader of the table must not miss.
std::string notes(const CloudSavings &cloud, Language language) {
    std::string out;
    for (const LeverSaving &lever : cloud.levers) {
        const TextArguments name{{"lever", lever.use->label.in(language)}};
        if (lever.workloads.empty())
            out += t(language, "idle", name) + "\n";
        // in order where that is told: a lever may pay alone and not on top of others
        const Money saved = lever.inOrder ? lever.inOrder->amount : lever.alone.amount;
        if (saved.isNegative())
            out += t(language, "dearer",
                     {{"lever", lever.use->label.in(language)},
                      {"amount", money(Money(saved.currency()) - saved)}}) +
                   "\n";
    }
    for (const auto &[bound, key] :
         {std::pair(SavingBound::atMost, "atMost"), std::pair(SavingBound::atLeast, "atLeast"),
          std::pair(SavingBound::uncertain, "uncertain")})
        if (hasBound(cloud, bound))
            out += t(language, key) + "\n";
    return out;
}

std::string_view code(SavingBound bound) {
    static constexpr std::array words{"exact", "at-most", "at-least", "uncertain"};
    return words[std::size_t(bound)];
}

json::Value exact(Money amount) {
    return json::Number{amount.text()};
}

json::Value leverJson(const LeverSaving &lever, Language language) {
    json::Value value;
    value.set("key", lever.use->key);
    value.set("lever", lever.use->lever->key);
    value.set("label", lever.use->label.in(language));
    value.set("on", lever.use->on);
    value.set("workloads", json::Array(lever.workloads.begin(), lever.workloads.end()));
    value.set("alone", exact(lever.alone.amount));
    value.set("aloneBound", code(lever.alone.bound));
    value.set("inOrder", lever.inOrder ? exact(lever.inOrder->amount) : json::Value());
    value.set("inOrderBound", lever.inOrder ? json::Value(code(lever.inOrder->bound)) : json::Value());
    return value;
}

} // namespace

std::string leverSavingsText(const Scenario &scenario, const std::vector<CloudSavings> &all,
                             Language language) {
    if (scenario.levers.empty())
        return t(language, "none") + "\n";
    std::string out;
    for (const CloudSavings &cloud : all) {
        const auto total = [](Money amount, std::size_t gaps) {
            return (gaps > 0 ? "≥ " : "") + money(amount);
        };
        TextTable table({t(language, "lever"), t(language, "state"), t(language, "affected"),
                         t(language, "alone"), t(language, "inOrder")},
                        {3, 4});
        for (const LeverSaving &lever : cloud.levers)
            table.add({lever.use->label.in(language), t(language, lever.use->on ? "on" : "off"),
                       joined(lever.workloads, language), savingText(lever.alone, cloud.base),
                       lever.inOrder ? savingText(*lever.inOrder, cloud.base) : ""});
        out += t(language, "head",
                 {{"scenario", scenario.name.in(language)},
                  {"cloud", findServiceMap(cloud.cloud)->label},
                  {"region", cloud.region}}) +
               "\n\n" + table.text() + "\n" + t(language, "base") + ": " + total(cloud.base, cloud.baseGaps) +
               "\n" + t(language, "total") + ": " + total(cloud.total, cloud.totalGaps) + "\n" +
               notes(cloud, language) + "\n";
    }
    return out;
}

std::string leverSavingsJson(const Scenario &scenario, const std::vector<CloudSavings> &all,
                             Language language) {
    json::Array clouds;
    for (const CloudSavings &cloud : all) {
        json::Array levers;
        for (const LeverSaving &lever : cloud.levers)
            levers.push_back(leverJson(lever, language));
        clouds.emplace_back(json::Object{{"cloud", cloud.cloud},
                                         {"region", cloud.region},
                                         {"base", exact(cloud.base)},
                                         {"total", exact(cloud.total)},
                                         {"baseGaps", int(cloud.baseGaps)},
                                         {"totalGaps", int(cloud.totalGaps)},
                                         {"levers", std::move(levers)}});
    }
    const Currency currency = all.empty() ? scenario.displayCurrency : all.front().base.currency();
    const json::Value root = json::Object{{"scenario", scenario.name.in(language)},
                                          {"currency", facts(currency).code},
                                          {"clouds", std::move(clouds)}};
    return json::write(root);
}

std::string leverSavingsCsv(const std::vector<CloudSavings> &all, Language language) {
    report::Table table;
    for (const char *key :
         {"compare.cloud", "compare.region", "compare.currency", "levers.lever", "levers.state",
          "levers.affected", "levers.alone", "levers.bound", "levers.inOrder", "levers.bound"})
        table.columns.push_back({text(language, key)});
    for (const CloudSavings &cloud : all)
        for (const LeverSaving &lever : cloud.levers) {
            report::Row row;
            for (const std::string &word :
                 {cloud.cloud, cloud.region, std::string(facts(cloud.base.currency()).code),
                  lever.use->label.in(language), t(language, lever.use->on ? "on" : "off"),
                  joined(lever.workloads, language)})
                row.cells.push_back({word, {}});
            for (const std::optional<Saving> &saving : {std::optional(lever.alone), lever.inOrder}) {
                row.cells.push_back(saving ? report::Cell{saving->amount, {}} : report::Cell{});
                row.cells.push_back(saving ? report::Cell{std::string(code(saving->bound)), {}}
                                           : report::Cell{});
            }
            table.rows.push_back(std::move(row));
        }
    return report::csv(table);
}

} // namespace mitsumori
