// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/prices/prices.h"

#include "app/cli/command_line.h"
#include "app/cli/prices/import_summary.h"
#include "app/cli/prices/progress_line.h"
#include "app/interrupt.h"

namespace mitsumori::app {

int runPricesImport(const PricesRequest &request) {
    ImportRequest import;
    import.vendor = *vendorFromCode(request.vendor);
    import.files.assign(request.files.begin(), request.files.end());
    import.library = request.libraryFolder();
    import.regions = request.regions;
    import.today = today(request);
    const Interrupt interrupt;
    ProgressLine line(request.language(), request.quiet);
    const Result<ImportReport> done = importPriceLists(import, [&line](const ImportProgress &progress) {
        line.show(progress);
        return Interrupt::caught() == 0;
    });
    line.finish();
    if (!done) {
        report(done.problems(), "", request.language());
        return Interrupt::caught() != 0 ? 128 + Interrupt::caught() : exitBadInput;
    }
    return deliver(request, request.format == "json" ? importJson(*done, request.language())
                                                     : importText(*done, request.language()));
}

} // namespace mitsumori::app
