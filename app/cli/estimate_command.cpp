// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/request.h"
#include "core/estimate/write.h"
#include "core/report/csv/csv.h"

namespace mitsumori::app {

int runEstimate(const Request &request) {
    const std::string &file = request.files.front();
    const Language language = request.language();
    const Result<Loaded> loaded = load(request, file);
    if (!loaded)
        return report(loaded.problems(), file, language);
    const Scenario &scenario = loaded->scenario;
    Result<Estimate> priced =
        estimate(scenario, scenario.prices, serviceMaps(), {request.clouds(), request.chosenCurrency()});
    if (!priced)
        return report(priced.problems(), file, language);
    priced->variant = request.variant;
    if (request.format == "json")
        return deliver(request, estimateJson(scenario, *priced, language));
    if (request.format == "csv")
        return deliver(request,
                       mitsumori::report::csv(mitsumori::report::lineItemTable(scenario, *priced, language)));
    return deliver(request, estimateText(scenario, *priced, language));
}

} // namespace mitsumori::app
