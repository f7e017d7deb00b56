// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/prices/sources.h"

#include "core/json/parse.h"
#include "core/pricing/book_rates.h"
#include "core/pricing/builtin_books.h"

namespace mitsumori::app {

Result<PriceBook> readBookFile(const std::string &path) {
    const Result<json::Value> tree = json::parseFile(path);
    if (!tree)
        return tree.problems();
    Result<PriceBook> book = readPriceBook(*tree);
    if (book)
        return book;
    Problems problems = book.problems();
    for (Problem &problem : problems)
        problem.file = path;
    return problems;
}

Result<PriceSource> PriceSource::open(const std::string &name, const PricesRequest &request) {
    for (const char *provider : {"aws", "azure", "gcp"})
        if (name == provider)
            return builtin(builtinBook(provider));
    PriceSource source;
    if (name.ends_with(".json")) {
        Result<PriceBook> book = readBookFile(name);
        if (!book)
            return book.problems();
        source.own_ = std::make_unique<PriceBook>(*std::move(book));
        return source;
    }
    const std::filesystem::path file = request.listFile(name);
    if (!std::filesystem::exists(file))
        return Problem{
            "prices.list", {}, {{"name", name}, {"folder", request.libraryFolder().string()}}, name};
    Result<PriceList> list = PriceList::open(file);
    if (!list)
        return list.problems();
    source.list_ = std::make_unique<PriceList>(*std::move(list));
    return source;
}

PriceSource PriceSource::builtin(const PriceBook &book) {
    PriceSource source;
    source.builtin_ = &book;
    return source;
}

std::unique_ptr<RateSource> PriceSource::rates() const {
    if (list_)
        return list_->rates();
    return std::make_unique<BookRates>(*book());
}

Result<std::vector<PriceSource>> openSources(const std::vector<std::string> &names,
                                             const PricesRequest &request) {
    std::vector<PriceSource> sources;
    Problems problems;
    for (const std::string &name : names) {
        Result<PriceSource> source = PriceSource::open(name, request);
        if (source)
            sources.push_back(*std::move(source));
        else
            problems.insert(problems.end(), source.problems().begin(), source.problems().end());
    }
    if (!problems.empty())
        return problems;
    return sources;
}

} // namespace mitsumori::app
