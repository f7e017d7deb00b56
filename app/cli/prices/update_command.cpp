// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/prices/import_summary.h"
#include "app/cli/prices/prices.h"
#include "app/cli/prices/update_teller.h"
#include "app/fetch/google_pages.h"
#include "app/fetch/update.h"
#include "app/interrupt.h"

#include <QCoreApplication>

#include <cstdio>
#include <utility>

namespace mitsumori::app {

namespace {

/// The lists of one update are reported as one import is.
void append(ImportReport &all, const ImportReport &one, bool isFirst) {
    constexpr std::size_t refusedKept = 100;
    all.alreadyKnown = one.alreadyKnown && (isFirst || all.alreadyKnown);
    all.lists.insert(all.lists.end(), one.lists.begin(), one.lists.end());
    all.rows += one.rows;
    all.refused += one.refused;
    for (const RefusedRow &row : one.firstRefused)
        if (all.firstRefused.size() < refusedKept)
            all.firstRefused.push_back(row);
    for (const auto &[key, count] : one.notices)
        all.notices[key] += count;
}

Result<UpdateRequest> updateRequest(const PricesRequest &request) {
    UpdateRequest update;
    update.vendor = *vendorFromCode(request.vendor);
    update.choice = {request.services, request.regions};
    update.library = request.libraryFolder();
    update.today = today(request);
    update.googleKey = qgetenv(googleKeyVariable).toStdString();
    if (request.baseUrl.empty())
        return update;
    const Result<BaseAddress> base = readBaseAddress(request.baseUrl);
    if (!base)
        return base.problems();
    update.base = *base;
    return update;
}

} // namespace

int runPricesUpdate(const PricesRequest &request) {
    const Language language = request.language();
    const Result<UpdateRequest> update = updateRequest(request);
    if (!update) {
        report(update.problems(), {}, language);
        return exitBadCommand;
    }
    int count = 1;
    char name[] = "mitsumori";
    char *arguments[] = {name, nullptr};
    const QCoreApplication application(count, arguments); // the network needs an event loop
    const Interrupt interrupt;
    UpdateTeller teller(language, request.quiet);
    UpdateEvents events = teller.events();
    ImportReport all;
    bool isFirst = true;
    events.imported = [&](const std::string &, const ImportReport &one) {
        teller.clear();
        append(all, one, std::exchange(isFirst, false));
    };
    events.isCancelled = [] { return Interrupt::caught() != 0; };
    const UpdateOutcome outcome = updatePriceLists(*update, importPriceLists, events);
    teller.clear();
    int status = outcome.failed == 0 ? exitDone : exitBadInput;
    if (outcome.imported > 0) {
        const int delivered = deliver(request, request.format == "json" ? importJson(all, language)
                                                                        : importText(all, language));
        status = delivered == exitDone ? status : delivered;
    }
    if (!outcome.cancelled)
        return status;
    const TextArguments imported{{"imported", std::to_string(outcome.imported)}};
    std::fprintf(stderr, "%s\n", text(language, "cli.fetch.cancelled", imported).c_str());
    return 128 + Interrupt::caught();
}

} // namespace mitsumori::app
