// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/request.h"
#include "core/analysis/growth.h"

namespace mitsumori::app {

int runGrowth(const Request &request) {
    const std::string &file = request.files.front();
    const Language language = request.language();
    const Result<LoadedEstimate> made = loadEstimate(request, file);
    if (!made)
        return report(made.problems(), file, language);
    const Scenario &scenario = made->loaded.scenario;
    return deliver(request, request.format == "json"  ? growthJson(scenario, made->estimate, language)
                            : request.format == "csv" ? growthCsv(scenario, made->estimate, language)
                                                      : growthText(scenario, made->estimate, language));
}

} // namespace mitsumori::app
