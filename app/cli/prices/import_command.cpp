// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/prices/prices.h"

#include "app/cli/command_line.h"
#include "app/cli/prices/import_summary.h"
#include "app/cli/prices/progress_line.h"

#include <atomic>
#include <csignal>
#include <cstdio>

namespace mitsumori::app {

namespace {

std::atomic<bool> interrupted = false; // lock-free: signal handlers may set it
constexpr int exitInterrupted = 128 + SIGINT;

/// While it lives Ctrl+C asks the import to stop instead of ending the program.
class InterruptGuard {
  public:
    InterruptGuard() {
        interrupted = false;
        struct sigaction action {};
        action.sa_handler = [](int) { interrupted = true; };
        action.sa_flags = static_cast<int>(SA_RESETHAND); // a second Ctrl+C ends at once
        sigaction(SIGINT, &action, &before_);
    }
    ~InterruptGuard() { sigaction(SIGINT, &before_, nullptr); }
    InterruptGuard(const InterruptGuard &) = delete;
    InterruptGuard &operator=(const InterruptGuard &) = delete;

  private:
    struct sigaction before_ {};
};

} // namespace

int runPricesImport(const PricesRequest &request) {
    ImportRequest import;
    import.vendor = *vendorFromCode(request.vendor);
    import.files.assign(request.files.begin(), request.files.end());
    import.library = request.libraryFolder();
    import.regions = request.regions;
    import.today = today(request);
    const InterruptGuard guard;
    ProgressLine line(request.language(), request.quiet);
    const Result<ImportReport> done = importPriceLists(import, [&line](const ImportProgress &progress) {
        line.show(progress);
        return !interrupted;
    });
    line.finish();
    if (!done) {
        report(done.problems(), "", request.language());
        return interrupted ? exitInterrupted : exitBadInput;
    }
    return deliver(request, request.format == "json" ? importJson(*done, request.language())
                                                     : importText(*done, request.language()));
}

} // namespace mitsumori::app
