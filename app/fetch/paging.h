// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fetch/index_file.h"

#include <set>

namespace mitsumori::app {

/// The pages of one query, to the end.
struct Paging {
    QUrl first;
    std::string name; ///< of the files: "azure-japaneast" gives azure-japaneast-00001.json, …
    SecretHeader secret;
    /// The address of the next page; nothing at the end.
    std::function<Result<std::optional<QUrl>>(const IndexFile &)> next;
};

/// Refuses an address that came before and more pages than the limit.
Result<std::vector<std::filesystem::path>> getPages(FetchSession &session, const Paging &paging);

} // namespace mitsumori::app
