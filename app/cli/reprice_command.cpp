// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/prices/sources.h"
#include "core/analysis/reprice.h"
#include "core/estimate/prices.h"
#include "core/json/parse.h"
#include "core/json/write.h"
#include "core/pricing/builtin_books.h"

#include <deque>

namespace mitsumori::app {

namespace {

/// The books to price with: those named, else the built-in ones. Owns what it reads.
struct NewerPrices {
    std::deque<PriceBook> owned;
    PriceShelf shelf;

    Problems addBook(const std::string &path) {
        Result<PriceBook> book = readBookFile(path);
        if (!book)
            return book.problems();
        owned.push_back(*std::move(book));
        shelf.add(owned.back());
        return {};
    }

    /// Takes the wanted rates out of an imported list.
    Problems addList(const std::filesystem::path &path, const std::vector<RateKey> &wanted) {
        const Result<PriceList> list = PriceList::open(path);
        if (!list)
            return list.problems();
        PriceBook book;
        book.id = list->info().name;
        book.asOf = list->info().asOf;
        for (const RateKey &key : wanted)
            if (std::optional<Rate> rate = list->find(key))
                book.add(*std::move(rate));
        owned.push_back(std::move(book));
        shelf.add(owned.back());
        return {};
    }
};

} // namespace

int runReprice(const PricesRequest &request) {
    const std::string &file = request.files.front();
    const Language language = request.language();
    const Result<LoadedEstimate> loaded = loadEstimate(request, file);
    if (!loaded)
        return report(loaded.problems(), file, language);
    NewerPrices newer;
    for (const std::string &path : request.prices)
        if (const Problems problems = newer.addBook(path); !problems.empty())
            return report(problems, path, language);
    for (const std::string &name : request.lists)
        if (const Problems problems = newer.addList(request.listFile(name), wantedRates(loaded->estimate));
            !problems.empty())
            return report(problems, name, language);
    if (request.prices.empty() && request.lists.empty())
        for (const PriceBook *book : builtinBooks())
            newer.shelf.add(*book);
    const Result<Repricing> repricing = reprice(loaded->loaded.document, loaded->loaded.scenario, newer.shelf,
                                                {request.clouds(), request.chosenCurrency()});
    if (!repricing)
        return report(repricing.problems(), file, language);

    const std::string target = request.write ? file : request.output;
    Request output = request;
    output.output.clear();
    if (const int status = deliver(output, request.format == "json" ? repricingJson(*repricing, language)
                                                                    : repricingText(*repricing, language));
        status != exitDone || target.empty())
        return status;
    // the file as it stands, without --variant and --set: these were only looked at
    const Result<json::Value> document = json::parseFile(file);
    if (!document)
        return report(document.problems(), file, language);
    output.output = target;
    return deliver(output, json::write(withPins(*document, repricing->pins)));
}

} // namespace mitsumori::app
