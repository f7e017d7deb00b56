// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/price_list.h"

#include <cstdint>
#include <functional>

namespace mitsumori {

enum class Vendor { aws, azure, gcp };

std::string_view code(Vendor vendor);
std::optional<Vendor> vendorFromCode(std::string_view text);

/// What is read into the library of imported lists.
struct ImportRequest {
    Vendor vendor = Vendor::aws;
    /// AWS: each file is a list of its own (offer file or savings plans, JSON or CSV, or the answer of
    /// get-products). Azure and Google Cloud: the files are the pages of one list. Any of them may be
    /// gzipped.
    std::vector<std::filesystem::path> files;
    std::filesystem::path library;    ///< the folder of the indexed lists; made where it is missing
    std::vector<std::string> regions; ///< only these (and "global"); empty: all
    CalendarDate today;               ///< prices that begin later are not taken
};

struct ImportProgress {
    std::uint64_t bytesRead = 0, bytesTotal = 0, rates = 0;
};
/// Called at least every 50 ms of work; false cancels.
using ImportWatcher = std::function<bool(const ImportProgress &)>;

/// A row that was not taken, with the vendor's key of it: "/terms/OnDemand/ABC…", "line 17", "meter …".
struct RefusedRow {
    std::string file, key;
    Problem reason;
};

struct ImportReport {
    std::vector<PriceListInfo> lists; ///< in the order in which they were finished
    std::uint64_t rows = 0;           ///< price rows read
    std::uint64_t refused = 0;
    std::vector<RefusedRow> firstRefused; ///< at most 100
    std::map<std::string, std::uint64_t>
        notices;               ///< what was passed over: text key "import.notice.<key>" -> count
    bool alreadyKnown = false; ///< the same bytes were imported before; nothing was done
};

/// Reads vendors' lists in pieces, checks every row and writes one indexed file a list into the library, each
/// under its final name only when it is whole. More than 1 % refused rows, a problem of the file as a whole,
/// or a cancel (problem "import.cancelled") leave the library as it was.
Result<ImportReport> importPriceLists(const ImportRequest &request, const ImportWatcher &watcher = {});

} // namespace mitsumori
