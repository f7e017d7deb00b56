// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fetch/vendor_lists.h"

namespace mitsumori::app {

Result<Download> FetchSession::get(const QUrl &address, const std::string &name, const SecretHeader &secret,
                                   std::optional<qint64> fileBytes) {
    if (fetching)
        fetching(address);
    Result<Download> download = downloader.get(address, folder.file(name), secret, fileBytes);
    if (download && fetched)
        fetched(*download);
    return download;
}

} // namespace mitsumori::app
