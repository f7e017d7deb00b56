// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/prices/import_summary.h"

#include "core/json/write.h"

#include <algorithm>

namespace mitsumori::app {

namespace {

constexpr std::size_t refusedShown = 20;

json::Value number(std::uint64_t count) {
    return json::Number{std::to_string(count)};
}

std::string reasonOf(const RefusedRow &row, Language language) {
    return text(language, "problem." + row.reason.what, row.reason.arguments);
}

TextArguments argumentsOf(const PriceListInfo &info) {
    return {{"name", info.name},
            {"offer", info.offer},
            {"version", info.version},
            {"products", std::to_string(info.products)},
            {"rates", std::to_string(info.rates)},
            {"currency", info.currency}};
}

} // namespace

std::string importText(const ImportReport &report, Language language) {
    std::string result;
    const auto line = [&result, language](std::string_view key, const TextArguments &arguments = {}) {
        result += text(language, key, arguments) + "\n";
    };
    for (const PriceListInfo &info : report.lists) {
        line("import.done", argumentsOf(info));
        if (info.currency != "USD")
            line("import.not-priced", {{"currency", info.currency}});
    }
    if (report.alreadyKnown) {
        line("import.known");
        return result;
    }
    line("import.rows", {{"rows", std::to_string(report.rows)}, {"refused", std::to_string(report.refused)}});
    if (!report.firstRefused.empty()) {
        const std::size_t shown = std::min(refusedShown, report.firstRefused.size());
        line("import.refused-head", {{"count", std::to_string(shown)}});
        for (std::size_t i = 0; i < shown; ++i) {
            const RefusedRow &row = report.firstRefused[i];
            result += "  " + row.file + ": " + row.key + ": " + reasonOf(row, language) + "\n";
        }
    }
    if (!report.notices.empty())
        line("import.notice-head");
    for (const auto &[key, count] : report.notices)
        result += "  " + std::to_string(count) + "  " + text(language, "import.notice." + key) + "\n";
    return result;
}

std::string importJson(const ImportReport &report, Language language) {
    json::Array lists, refused;
    for (const PriceListInfo &info : report.lists) {
        json::Value list;
        list.set("name", info.name);
        list.set("provider", info.provider);
        list.set("offer", info.offer);
        list.set("version", info.version);
        list.set("asOf", info.asOf.text());
        list.set("currency", info.currency);
        list.set("sha256", info.sha256);
        list.set("products", number(info.products));
        list.set("rates", number(info.rates));
        lists.push_back(std::move(list));
    }
    for (const RefusedRow &row : report.firstRefused) {
        json::Value value;
        value.set("file", row.file);
        value.set("key", row.key);
        value.set("what", row.reason.what);
        value.set("reason", reasonOf(row, language));
        refused.push_back(std::move(value));
    }
    json::Value notices{json::Object()};
    for (const auto &[key, count] : report.notices)
        notices.set(key, number(count));
    json::Value result;
    result.set("alreadyKnown", report.alreadyKnown);
    result.set("lists", std::move(lists));
    result.set("rows", number(report.rows));
    result.set("refused", number(report.refused));
    result.set("firstRefused", std::move(refused));
    result.set("notices", std::move(notices));
    return json::write(result);
}

} // namespace mitsumori::app
