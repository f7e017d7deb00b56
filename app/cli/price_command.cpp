// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/prices/sources.h"
#include "core/json/parse.h"
#include "core/pricing/builtin_books.h"
#include "core/pricing/usage_list.h"

#include <deque>

namespace mitsumori::app {

int runPrice(const Request &request) {
    const std::string &file = request.files.front();
    const Language language = request.language();
    std::deque<PriceBook> books; // a shelf points into it
    PriceShelf shelf;
    for (const std::string &path : request.prices) {
        Result<PriceBook> book = readBookFile(path);
        if (!book)
            return report(book.problems(), path, language);
        shelf.add(books.emplace_back(*std::move(book)));
    }
    if (books.empty())
        for (const PriceBook *book : builtinBooks())
            shelf.add(*book);
    const Result<json::Value> tree = json::parseFile(file);
    if (!tree)
        return report(tree.problems(), file, language);
    const Result<UsageList> usage = readUsageList(*tree);
    if (!usage)
        return report(usage.problems(), file, language);
    const Result<PricedUsage> priced = priceUsage(*usage, shelf);
    if (!priced)
        return report(priced.problems(), file, language);
    return deliver(request,
                   request.format == "json" ? usageJson(*priced, language) : usageText(*priced, language));
}

} // namespace mitsumori::app
