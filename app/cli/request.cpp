// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/request.h"

#include "app/cli/command_line.h"
#include "app/save_file.h"
#include "core/estimate/prices.h"
#include "core/json/parse.h"
#include "core/scenario/set.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace mitsumori::app {

Language Request::language() const {
    if (const auto chosen = languageFromCode(lang))
        return *chosen;
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char *value = std::getenv(name); value != nullptr && *value != '\0')
            return std::string_view(value).starts_with("ja") ? Language::ja : Language::en;
    return Language::en;
}

std::vector<std::string> Request::clouds() const {
    if (cloud.empty())
        return {};
    if (cloud != "all")
        return {cloud};
    std::vector<std::string> all;
    for (const ServiceMap &map : serviceMaps())
        all.push_back(map.cloud);
    return all;
}

Result<Loaded> load(const Request &request, const std::string &file) {
    Result<json::Value> document = json::parseFile(file);
    if (!document)
        return document.problems();
    document = applyVariant(*document, request.variant, file);
    if (!document)
        return document.problems();
    for (const std::string &setting : request.settings) {
        document = applySetting(*document, setting);
        if (!document)
            return document.problems();
    }
    Result<Scenario> scenario = readScenario(*document, file);
    if (!scenario)
        return scenario.problems();
    return Loaded{*std::move(document), *std::move(scenario)};
}

Result<LoadedEstimate> loadEstimate(const Request &request, const std::string &file) {
    Result<Loaded> loaded = load(request, file);
    if (!loaded)
        return loaded.problems();
    LoadedEstimate result{*std::move(loaded), {}};
    const Scenario &scenario = result.loaded.scenario;
    Result<Estimate> priced =
        estimate(scenario, pricesOf(scenario), serviceMaps(), {request.clouds(), request.chosenCurrency()});
    if (!priced)
        return priced.problems();
    result.estimate = *std::move(priced);
    result.estimate.variant = request.variant;
    return result;
}

int report(const Problems &problems, const std::string &file, Language language) {
    constexpr std::size_t shown = 50; // a hostile file can hold a million mistakes
    for (std::size_t i = 0; i < problems.size() && i < shown; ++i) {
        Problem problem = problems[i];
        if (problem.file.empty())
            problem.file = file;
        std::fprintf(stderr, "%s\n", problem.message(language).c_str());
    }
    if (problems.size() > shown)
        std::fprintf(stderr, "… +%zu\n", problems.size() - shown);
    return exitBadInput;
}

int deliver(const Request &request, const std::string &text) {
    if (!request.output.empty()) {
        const std::string message = saveFile(request.output, text, request.language());
        if (message.empty())
            return exitDone;
        std::fprintf(stderr, "%s\n", message.c_str());
        return exitBadInput;
    }
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    if (!written || std::fflush(stdout) != 0) {
        std::fprintf(stderr, "%s\n", mitsumori::text(request.language(), "cli.stdout").c_str());
        return exitBadInput;
    }
    return exitDone;
}

CalendarDate today(const Request &request) {
    if (const auto date = CalendarDate::parse(request.today))
        return *date;
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    return {utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday};
}

} // namespace mitsumori::app
