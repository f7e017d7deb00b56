// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"
#include "core/json/parse.h"
#include "core/scenario/read.h"

#include <QByteArray>
#include <QString>
#include <QtGlobal>

/// Small helpers that let tests read like tables.
namespace mitsumori::test {

inline std::string sourcePath(const std::string &relative) {
    return qgetenv("MITSUMORI_SOURCE_DIR").toStdString() + "/" + relative;
}

/// The example of document 003 as the document has it: on AWS alone, without levers.
inline json::Value gpuClusterDocument() {
    json::Value document = *json::parseFile(sourcePath("scenarios/gpu-cluster.mitsumori.json"));
    json::mergePatch(document, *json::parse(R"({"clouds": ["aws"], "levers": null, "services": null})"));
    std::erase_if(*document.find("prices")->find("rates")->array(),
                  [](const json::Value &rate) { return *rate.find("provider")->string() != "aws"; });
    return document;
}

inline Decimal decimal(const char *text) {
    return *Decimal::parse(text);
}

inline QString shown(const std::string &text) {
    return QString::fromStdString(text);
}
inline QString shown(Decimal value) {
    return QString::fromStdString(value.text());
}
inline QString shown(Money value) {
    return QString::fromStdString(value.text());
}

/// The pointers and kinds of problems, "pointer what", one a line.
inline QString shown(const Problems &problems) {
    QString all;
    for (const Problem &problem : problems)
        all += (all.isEmpty() ? "" : "\n") + shown(problem.pointer + " " + problem.what);
    return all;
}

/// A scenario with its estimate; the estimate points into the scenario.
struct Priced {
    Scenario scenario;
    Estimate estimate;
    const CloudEstimate &cloud() const { return estimate.clouds.front(); }
};

inline Result<Priced> priced(const json::Value &document, const std::string &variant = {},
                             const EstimateOptions &options = {}) {
    Result<Scenario> scenario = readVariant(document, variant);
    if (!scenario)
        return scenario.problems();
    Priced result{*std::move(scenario), {}};
    Result<Estimate> made = estimate(result.scenario, result.scenario.prices, serviceMaps(), options);
    if (!made)
        return made.problems();
    result.estimate = *std::move(made);
    return result;
}

} // namespace mitsumori::test
