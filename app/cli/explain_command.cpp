// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/request.h"
#include "core/estimate/explain.h"
#include "core/text/text_table.h"

namespace mitsumori::app {

namespace {

Problem unknownLine(const Estimate &estimate, const std::string &line) {
    std::string known;
    for (const CloudEstimate &cloud : estimate.clouds)
        for (const LineItem &item : cloud.lines)
            known += (known.empty() ? "" : ", ") + item.id;
    return {"line.unknown", {}, {{"line", line.substr(0, 80)}, {"allowed", known}}, {}};
}

std::string explanationText(const Explanation &explanation, Language language) {
    std::string out = explanation.title + "\n\n";
    const std::string label = text(language, "explain.formula");
    out += label + ": " + explanation.formula + "\n";
    out += std::string(displayWidth(label), ' ') + "= " + explanation.formulaWithValues + "\n\n";
    std::size_t width = 0;
    for (const auto &row : explanation.rows)
        width = std::max(width, displayWidth(row.first));
    for (const auto &[name, value] : explanation.rows)
        out += name + std::string(width - displayWidth(name) + 2, ' ') + value + "\n";
    return out;
}

} // namespace

int runExplain(const Request &request) {
    const std::string &file = request.files.front();
    const Language language = request.language();
    const Result<LoadedEstimate> made = loadEstimate(request, file);
    if (!made)
        return report(made.problems(), file, language);
    const Scenario &scenario = made->loaded.scenario;
    const Estimate &priced = made->estimate;
    if (request.month > scenario.months)
        return report({{"month", {}, {{"months", std::to_string(scenario.months)}}, {}}}, file, language);
    std::string out;
    for (const CloudEstimate &cloud : priced.clouds)
        if (const auto found = explain(scenario, priced, cloud.cloud, request.line, request.month, language))
            out += (out.empty() ? "" : "\n") + explanationText(*found, language);
    if (out.empty())
        return report({unknownLine(priced, request.line)}, file, language);
    return deliver(request, out);
}

} // namespace mitsumori::app
