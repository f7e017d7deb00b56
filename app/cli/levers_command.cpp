// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/request.h"
#include "core/analysis/lever_savings.h"
#include "core/estimate/prices.h"

namespace mitsumori::app {

int runLevers(const Request &request) {
    const std::string &file = request.files.front();
    const Language language = request.language();
    const Result<Loaded> loaded = load(request, file);
    if (!loaded)
        return report(loaded.problems(), file, language);
    const Scenario &scenario = loaded->scenario;
    const Result<std::vector<CloudSavings>> savings = leverSavings(
        scenario, pricesOf(scenario), serviceMaps(), {request.clouds(), request.chosenCurrency()});
    if (!savings)
        return report(savings.problems(), file, language);
    if (request.format == "json")
        return deliver(request, leverSavingsJson(scenario, *savings, language));
    if (request.format == "csv")
        return deliver(request, leverSavingsCsv(*savings, language));
    return deliver(request, leverSavingsText(scenario, *savings, language));
}

} // namespace mitsumori::app
