// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/request.h"
#include "core/json/parse.h"
#include "core/pricing/usage_list.h"

namespace mitsumori::app {

int runPrice(const Request &request) {
    const std::string &file = request.files.front();
    const Language language = request.language();
    std::vector<PriceBook> books;
    for (const std::string &path : request.prices) {
        const Result<json::Value> tree = json::parseFile(path);
        if (!tree)
            return report(tree.problems(), path, language);
        Result<PriceBook> book = readPriceBook(*tree);
        if (!book)
            return report(book.problems(), path, language);
        books.push_back(*std::move(book));
    }
    const Result<json::Value> tree = json::parseFile(file);
    if (!tree)
        return report(tree.problems(), file, language);
    const Result<std::vector<UsageItem>> usage = readUsageList(*tree);
    if (!usage)
        return report(usage.problems(), file, language);
    const Result<PricedUsage> priced = priceUsage(*usage, books);
    if (!priced)
        return report(priced.problems(), file, language);
    return deliver(request,
                   request.format == "json" ? usageJson(*priced, language) : usageText(*priced, language));
}

} // namespace mitsumori::app
