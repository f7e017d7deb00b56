// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/prices/sources.h"
#include "core/json/write.h"
#include "core/pricing/builtin_books.h"
#include "core/text/text_table.h"
#include "core/text/wording.h"

#include <set>

namespace mitsumori::app {

namespace {

/// What stands in a built-in book.
struct BookFacts {
    const PriceBook *book;
    std::map<PriceState, int> states;
    std::set<std::string> regions;
    CalendarDate oldest;
};

BookFacts factsOf(const PriceBook &book) {
    BookFacts facts{&book, {}, {}, book.asOf};
    for (const Rate &rate : book.rates()) {
        ++facts.states[rate.state];
        facts.regions.insert(rate.key.region);
        facts.oldest = std::min(facts.oldest, rate.asOf);
    }
    return facts;
}

std::string statesText(const BookFacts &facts, Language language) {
    std::vector<std::string> parts;
    for (const auto &[state, count] : facts.states)
        parts.push_back(text(language, "state." + std::string(code(state))) + " " + std::to_string(count));
    return joined(parts, language);
}

std::vector<std::string> header(Language language, const std::vector<std::string> &columns) {
    std::vector<std::string> words;
    for (const std::string &column : columns)
        words.push_back(text(language, "prices.column." + column));
    return words;
}

std::string booksText(const std::vector<BookFacts> &books, Language language) {
    TextTable table(header(language, {"book", "asOf", "rates", "state", "oldest", "regions"}), {2});
    for (const BookFacts &facts : books)
        table.add({facts.book->id, facts.book->asOf.text(), std::to_string(facts.book->rates().size()),
                   statesText(facts, language), facts.oldest.text(),
                   joined({facts.regions.begin(), facts.regions.end()}, language)});
    return table.text();
}

std::string listsText(const std::vector<PriceListInfo> &lists, const PricesRequest &request) {
    const Language language = request.language();
    if (lists.empty())
        return text(language, "prices.list.none", {{"folder", request.libraryFolder().string()}}) + "\n";
    TextTable table(header(language, {"list", "offer", "version", "asOf", "rates", "currency"}), {4});
    for (const PriceListInfo &list : lists)
        table.add({list.name, list.offer, list.version, list.asOf.text(), std::to_string(list.rates),
                   list.currency});
    return table.text();
}

json::Value bookJson(const BookFacts &facts) {
    json::Object states;
    for (const auto &[state, count] : facts.states)
        states.emplace_back(std::string(code(state)), count);
    json::Array regions(facts.regions.begin(), facts.regions.end());
    return json::Object{{"id", facts.book->id},
                        {"asOf", facts.book->asOf.text()},
                        {"rates", int(facts.book->rates().size())},
                        {"states", std::move(states)},
                        {"oldest", facts.oldest.text()},
                        {"regions", std::move(regions)}};
}

json::Value listJson(const PriceListInfo &list) {
    return json::Object{{"name", list.name},
                        {"provider", list.provider},
                        {"offer", list.offer},
                        {"version", list.version},
                        {"asOf", list.asOf.text()},
                        {"currency", list.currency},
                        {"sha256", list.sha256},
                        {"products", json::Number{std::to_string(list.products)}},
                        {"rates", json::Number{std::to_string(list.rates)}}};
}

json::Value overviewJson(const std::vector<BookFacts> &books, const std::vector<PriceListInfo> &lists) {
    json::Array bookEntries, listEntries;
    for (const BookFacts &facts : books)
        bookEntries.push_back(bookJson(facts));
    for (const PriceListInfo &list : lists)
        listEntries.push_back(listJson(list));
    return json::Object{{"books", std::move(bookEntries)}, {"lists", std::move(listEntries)}};
}

} // namespace

int runPricesList(const PricesRequest &request) {
    std::vector<BookFacts> books;
    for (const PriceBook *book : builtinBooks())
        books.push_back(factsOf(*book));
    std::vector<PriceListInfo> lists;
    for (const std::filesystem::path &file : priceListFiles(request.libraryFolder()))
        if (const Result<PriceList> list = PriceList::open(file))
            lists.push_back(list->info());
    return deliver(request, request.format == "json"
                                ? json::write(overviewJson(books, lists))
                                : booksText(books, request.language()) + "\n" + listsText(lists, request));
}

} // namespace mitsumori::app
