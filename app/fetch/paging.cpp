// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fetch/paging.h"

#include "app/fetch/address.h"

namespace mitsumori::app {

Result<std::vector<std::filesystem::path>> getPages(FetchSession &session, const Paging &paging) {
    std::vector<std::filesystem::path> files;
    std::set<QString> seen;
    for (QUrl at = paging.first;;) {
        seen.insert(at.toString());
        std::string number = std::to_string(files.size() + 1);
        number.insert(0, number.size() < 5 ? 5 - number.size() : 0, '0');
        const auto page = IndexFile::get(session, at, paging.name + "-" + number + ".json", paging.secret);
        if (!page)
            return page.problems();
        files.push_back(page->file);
        const Result<std::optional<QUrl>> next = paging.next(*page);
        if (!next)
            return next.problems();
        if (!*next)
            return files;
        at = **next;
        if (seen.contains(at.toString()))
            return page->problem("fetch.page.loop", {}, {{"link", shownAddress(at)}});
        if (int(files.size()) >= session.downloader.limits().pages)
            return page->problem("fetch.page.many", {},
                                 {{"limit", std::to_string(session.downloader.limits().pages)}});
    }
}

} // namespace mitsumori::app
