// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/prices/sources.h"
#include "core/json/write.h"
#include "core/pricing/price_diff.h"

namespace mitsumori::app {

int runPricesDiff(const PricesRequest &request) {
    const Language language = request.language();
    const Result<std::vector<PriceSource>> sources = openSources(request.files, request);
    if (!sources)
        return report(sources.problems(), request.files.front(), language);
    const PriceDiff diff = diffPrices(*sources->at(0).rates(), *sources->at(1).rates());
    return deliver(request, request.format == "json" ? json::write(toJson(diff)) : diffText(diff, language));
}

} // namespace mitsumori::app
