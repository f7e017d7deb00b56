// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fetch/address.h"
#include "app/fetch/vendor_lists.h"
#include "core/price_lists/import.h"

namespace mitsumori::app {

/// importPriceLists, or a stand-in for tests.
using Importer = std::function<Result<ImportReport>(const ImportRequest &, const ImportWatcher &)>;

struct UpdateRequest {
    Vendor vendor = Vendor::aws;
    FetchChoice choice;
    std::optional<BaseAddress> base; ///< instead of the vendor's own server
    std::filesystem::path library;
    CalendarDate today;
    std::string googleKey; ///< never shown, never written
    FetchLimits limits;
};

/// What somebody who waits is told; each may be empty.
struct UpdateEvents {
    std::function<void(const QUrl &)> fetching;
    std::function<void(qint64 bytes, qint64 total)> bytes; ///< every 50 ms; total -1: not announced
    std::function<void(const Download &)> fetched;
    std::function<void(const ImportProgress &)> importing;
    std::function<void(const std::string &list, const ImportReport &)> imported;
    std::function<void(const std::string &list, const Problems &)> failed; ///< list empty: the whole update
    std::function<bool()> isCancelled;
};

struct UpdateOutcome {
    std::size_t imported = 0, failed = 0;
    bool cancelled = false;
};

/// Fetches the vendor's lists one after the other and gives each to the importer as soon as it is whole; its
/// files are removed before the next is fetched. A list that cannot be had or read leaves what the library
/// has of it, and the others go on. Needs a QCoreApplication.
UpdateOutcome updatePriceLists(const UpdateRequest &request, const Importer &importer,
                               const UpdateEvents &events);

} // namespace mitsumori::app
