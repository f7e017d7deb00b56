// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fetch/downloader.h"
#include "app/fetch/work_folder.h"

namespace mitsumori::app {

/// What the plans of all vendors work with.
struct FetchSession {
    Downloader &downloader;
    const WorkFolder &folder;
    QUrl base;                                  ///< the vendor's server
    std::function<void(const QUrl &)> fetching; ///< told before each file; may be empty
    std::function<void(const Download &)> fetched;

    /// Downloads into the folder under that name.
    Result<Download> get(const QUrl &address, const std::string &name, const SecretHeader &secret = {},
                         std::optional<qint64> fileBytes = {});
};

/// One price list that the importer takes as a whole.
struct WantedList {
    std::string name; ///< for messages: "AmazonEC2 us-east-1"
    /// Downloads its files (AWS: one, others: the pages).
    std::function<Result<std::vector<std::filesystem::path>>()> fetch;
};

/// The lists to fetch, and what kept others from being planned.
struct FetchPlan {
    std::vector<WantedList> lists;
    Problems problems;
};

/// What the user chose; empty: the defaults of the vendor.
struct FetchChoice {
    std::vector<std::string> services, regions;
};

} // namespace mitsumori::app
