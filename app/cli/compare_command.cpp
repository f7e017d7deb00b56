// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/request.h"
#include "core/analysis/compare.h"
#include "core/analysis/layer_matrix.h"
#include "core/analysis/study.h"

namespace mitsumori::app {

namespace {

Problem unknownStudy(const Scenario &scenario, const std::string &name) {
    std::string known;
    for (const Study &study : scenario.studies)
        known += (known.empty() ? "" : ", ") + study.key;
    return {"study.unknown", "/studies", {{"study", name.substr(0, 80)}, {"allowed", known}}, {}};
}

int runStudyTable(const Request &request) {
    const std::string &file = request.files.front();
    const Language language = request.language();
    const auto refuse = [&](const std::string &what) { return report({{what, {}, {}, {}}}, file, language); };
    if (request.files.size() > 1)
        return refuse("compare.alone");
    if (request.variants)
        return refuse("study.variants");
    if (request.chosenCurrency().value_or(Currency::usd) != Currency::usd)
        return refuse("study.currency");
    const Result<Loaded> loaded = load(request, file);
    if (!loaded)
        return report(loaded.problems(), file, language);
    const Scenario &scenario = loaded->scenario;
    const Study *study = findStudy(scenario, request.study);
    if (study == nullptr)
        return report({unknownStudy(scenario, request.study)}, file, language);
    std::vector<StudyTable> tables;
    for (const std::string &cloud : request.clouds().empty() ? scenario.clouds : request.clouds()) {
        Result<StudyTable> table = runStudy(loaded->document, scenario, *study, serviceMaps(), cloud);
        if (!table)
            return report(table.problems(), file, language);
        tables.push_back(*std::move(table));
    }
    return deliver(request, request.format == "json"  ? studyJson(tables, language)
                            : request.format == "csv" ? studyCsv(tables, language)
                                                      : studyText(tables, language));
}

/// One row of a comparison, or the problems that kept it from being made.
Problems addRow(Comparison &comparison, const Request &request, const std::string &file) {
    const Result<LoadedEstimate> made = loadEstimate(request, file);
    if (!made)
        return made.problems();
    const Currency currency = made->estimate.currency;
    if (comparison.rows.empty())
        comparison.currency = currency;
    else if (currency != comparison.currency)
        return {{"compare.currency",
                 {},
                 {{"first", std::string(facts(comparison.currency).code)},
                  {"other", std::string(facts(currency).code)}},
                 {}}};
    comparison.rows.push_back(comparedRow(file, made->loaded.scenario, made->estimate));
    return {};
}

/// The layers of one scenario against its clouds.
int runLayers(const Request &request) {
    const std::string &file = request.files.front();
    const Language language = request.language();
    if (request.files.size() > 1)
        return report({{"compare.alone", {}, {}, {}}}, file, language);
    const Result<LoadedEstimate> made = loadEstimate(request, file);
    if (!made)
        return report(made.problems(), file, language);
    const Scenario &scenario = made->loaded.scenario;
    return deliver(request, request.format == "json" ? layerJson(scenario, made->estimate, language)
                                                     : layerText(scenario, made->estimate, language));
}

} // namespace

int runCompare(const Request &request) {
    if (!request.study.empty())
        return runStudyTable(request);
    if (request.layers)
        return runLayers(request);
    const Language language = request.language();
    Comparison comparison;
    for (const std::string &file : request.files) {
        Request row = request;
        std::vector<std::string> variants{request.variant};
        if (request.variants) {
            const Result<Loaded> loaded = load(row, file);
            if (!loaded)
                return report(loaded.problems(), file, language);
            for (const Variant &variant : loaded->scenario.variants)
                variants.push_back(variant.key);
        }
        for (const std::string &variant : variants) {
            row.variant = variant;
            if (const Problems problems = addRow(comparison, row, file); !problems.empty())
                return report(problems, file, language);
        }
    }
    return deliver(request, request.format == "json"  ? comparisonJson(comparison, language)
                            : request.format == "csv" ? comparisonCsv(comparison, language)
                                                      : comparisonText(comparison, language));
}

} // namespace mitsumori::app
