// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/reprice.h"
#include "core/json/write.h"
#include "core/pricing/price_text.h"
#include "core/text/text_table.h"
#include "core/units/format.h"

#include <algorithm>

namespace mitsumori {

namespace {

std::string money(Money amount) {
    return formatMoney(amount, decimalsNeeded(amount));
}

/// "+$12.30 (+1.4 %)"
std::string changeText(Money before, Money after) {
    const Money change = after - before;
    std::string text = formatChange(change, decimalsNeeded(change));
    if (!before.isZero())
        text +=
            " (" + std::string(change.isNegative() ? "" : "+") + formatPercent(change.ratioTo(before)) + ")";
    return text;
}

json::Value sideJson(const Rate *rate, Money total, Language language) {
    if (rate == nullptr)
        return nullptr;
    return json::Object{
        {"unit", rate->unit.text()},          {"unitPrice", json::Number{rate->tiers.front().price.text()}},
        {"tiers", int(rate->tiers.size())},   {"source", rate->source.in(language)},
        {"asOf", rate->asOf.text()},          {"state", code(rate->state)},
        {"total", json::Number{total.text()}}};
}

} // namespace

std::string repricingText(const Repricing &repricing, Language language) {
    const auto t = [language](std::string_view key, const TextArguments &arguments = {}) {
        return text(language, "reprice." + std::string(key), arguments);
    };
    const auto price = [&](const Rate *rate) {
        if (rate == nullptr)
            return t("none");
        const std::string free =
            rate->freeAllowance.isZero()
                ? ""
                : ", " + text(language, "price.free", {{"value", formatNumberShort(rate->freeAllowance)}});
        return pricePerUnit(*rate, language) + free + " (" + rate->asOf.text() + ")";
    };
    std::string out;
    for (std::size_t i = 0; i < repricing.before.clouds.size(); ++i) {
        const CloudEstimate &before = repricing.before.clouds[i], &after = repricing.after.clouds[i];
        TextTable table({t("line"), t("before"), t("after"), t("change")}, {3});
        std::size_t unchanged = 0, kept = 0;
        for (const RepricedLine &line : repricing.lines) {
            if (line.cloud != after.cloud)
                continue;
            kept += line.kept ? 1 : 0;
            if (!line.changesPrice()) {
                ++unchanged;
                continue;
            }
            table.add({line.line, price(line.before), price(line.after),
                       changeText(line.totalBefore, line.totalAfter)});
        }
        out += t("head", {{"cloud", findServiceMap(after.cloud)->label}, {"region", after.region}}) + "\n\n" +
               table.text() +
               t("total", {{"before", (before.gaps.empty() ? "" : "≥ ") + money(before.total)},
                           {"after", (after.gaps.empty() ? "" : "≥ ") + money(after.total)},
                           {"change", changeText(before.total, after.total)}}) +
               "\n" +
               t("counts", {{"unchanged", std::to_string(unchanged)}, {"kept", std::to_string(kept)}}) +
               "\n\n";
    }
    return out;
}

std::string repricingJson(const Repricing &repricing, Language language) {
    json::Array clouds, lines;
    for (std::size_t i = 0; i < repricing.before.clouds.size(); ++i)
        clouds.emplace_back(json::Object{{"cloud", repricing.after.clouds[i].cloud},
                                         {"before", json::Number{repricing.before.clouds[i].total.text()}},
                                         {"after", json::Number{repricing.after.clouds[i].total.text()}}});
    for (const RepricedLine &line : repricing.lines)
        lines.emplace_back(json::Object{{"cloud", line.cloud},
                                        {"line", line.line},
                                        {"before", sideJson(line.before, line.totalBefore, language)},
                                        {"after", sideJson(line.after, line.totalAfter, language)},
                                        {"kept", line.kept},
                                        {"change", json::Number{line.change().text()}}});
    json::Value root = json::Object{{"currency", facts(repricing.after.currency).code},
                                    {"clouds", std::move(clouds)},
                                    {"lines", std::move(lines)},
                                    {"pins", repricing.pins.id}};
    return json::write(root);
}

} // namespace mitsumori
