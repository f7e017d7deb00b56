// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/request.h"
#include "core/estimate/write.h"
#include "core/report/csv/csv.h"

namespace mitsumori::app {

int runEstimate(const Request &request) {
    const std::string &file = request.files.front();
    const Language language = request.language();
    const Result<LoadedEstimate> made = loadEstimate(request, file);
    if (!made)
        return report(made.problems(), file, language);
    const Scenario &scenario = made->loaded.scenario;
    const Estimate &priced = made->estimate;
    if (request.format == "json")
        return deliver(request, estimateJson(scenario, priced, language));
    if (request.format == "csv")
        return deliver(request,
                       mitsumori::report::csv(mitsumori::report::lineItemTable(scenario, priced, language)));
    return deliver(request, estimateText(scenario, priced, language));
}

} // namespace mitsumori::app
