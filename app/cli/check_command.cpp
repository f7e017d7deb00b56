// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/request.h"
#include "core/analysis/check.h"

namespace mitsumori::app {

int runCheck(const Request &request) {
    const Language language = request.language();
    int status = exitDone;
    std::string out;
    std::vector<Checked> all;
    std::vector<Loaded> owners; // keeps what the findings point to
    owners.reserve(request.files.size());
    for (const std::string &file : request.files) {
        Result<Loaded> loaded = load(request, file);
        if (!loaded) {
            status = report(loaded.problems(), file, language);
            continue;
        }
        owners.push_back(*std::move(loaded));
        Result<Checked> checked = check(file, owners.back().document, owners.back().scenario, today(request));
        if (!checked) {
            status = report(checked.problems(), file, language);
            continue;
        }
        if (status == exitDone && checked->hasFindings())
            status = exitFindings;
        all.push_back(*std::move(checked));
    }
    if (all.empty())
        return status;
    const int delivered =
        deliver(request, request.format == "json" ? checkJson(all, language) : checkText(all, language));
    return delivered == exitDone ? status : delivered;
}

} // namespace mitsumori::app
