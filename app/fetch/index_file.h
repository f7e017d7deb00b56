// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fetch/vendor_lists.h"
#include "core/json/value.h"

namespace mitsumori::app {

/// Downloads and parses a small file (an index, a page of a query: at most 64 MiB). Problems name the address
/// and the place in the file.
struct IndexFile {
    json::Value root; ///< an object
    std::string address;
    std::filesystem::path file;

    static Result<IndexFile> get(FetchSession &session, const QUrl &address, const std::string &name,
                                 const SecretHeader &secret = {});
    /// The text at a pointer that must be there.
    Result<std::string> requiredText(const std::string &pointer) const;
    /// The text at a pointer; empty where it is missing or null.
    Result<std::string> optionalText(const std::string &pointer) const;

    Problem problem(std::string what, std::string pointer, TextArguments arguments = {}) const;
};

} // namespace mitsumori::app
