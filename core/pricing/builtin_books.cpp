// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/builtin_books.h"

#include "core/json/parse.h"
#include "core/text/resource.h"

#include <stdexcept>

namespace mitsumori {

namespace {

/// A book of ours that cannot be read is a bug of the build, not of the user's input.
PriceBook readBuiltin(std::string_view provider) {
    const std::string name = "prices/" + std::string(provider) + ".prices.json";
    const Result<json::Value> tree = json::parse(resource(name));
    if (!tree)
        throw std::logic_error(name + ": " + tree.problems().front().message(Language::en));
    Result<PriceBook> book = readPriceBook(*tree);
    if (!book)
        throw std::logic_error(name + ": " + book.problems().front().message(Language::en));
    return *std::move(book);
}

} // namespace

const PriceBook &builtinBook(std::string_view provider) {
    if (provider == "aws") {
        static const PriceBook book = readBuiltin("aws");
        return book;
    }
    if (provider == "azure") {
        static const PriceBook book = readBuiltin("azure");
        return book;
    }
    if (provider == "gcp") {
        static const PriceBook book = readBuiltin("gcp");
        return book;
    }
    throw std::out_of_range("no built-in price book of " + std::string(provider));
}

const std::vector<const PriceBook *> &builtinBooks() {
    static const std::vector<const PriceBook *> books{&builtinBook("aws"), &builtinBook("azure"),
                                                      &builtinBook("gcp")};
    return books;
}

} // namespace mitsumori
