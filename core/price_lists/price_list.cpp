// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/price_list.h"

#include "core/price_lists/index_file.h"
#include "core/price_lists/index_reader.h"

#include <algorithm>
#include <cctype>

namespace mitsumori {

struct PriceList::Implementation {
    IndexReader reader;
    mutable SqliteStatement byKey;
};

PriceList::PriceList(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
PriceList::PriceList(PriceList &&) noexcept = default;
PriceList &PriceList::operator=(PriceList &&) noexcept = default;
PriceList::~PriceList() = default;

Result<PriceList> PriceList::open(const std::filesystem::path &file) {
    Result<IndexReader> reader = IndexReader::open(file);
    if (!reader)
        return reader.problems();
    auto byKey = reader->prepare("SELECT rates FROM item WHERE service=? AND dimension=? AND region=?");
    if (!byKey)
        return Problem{"price-list.damaged", {}, {}, file.string()};
    return PriceList(std::make_unique<Implementation>(Implementation{*std::move(reader), *std::move(byKey)}));
}

const PriceListInfo &PriceList::info() const {
    return implementation_->reader.info();
}

std::optional<Rate> PriceList::find(const RateKey &key) const {
    if (key.provider != info().provider)
        return std::nullopt;
    SqliteStatement &statement = implementation_->byKey;
    for (const std::string_view region : {std::string_view(key.region), std::string_view("global")}) {
        statement.bind(1, key.service);
        statement.bind(2, key.dimension);
        statement.bind(3, region);
        std::optional<Rate> found;
        try {
            if (statement.step() == SQLITE_ROW)
                found = implementation_->reader.rateAmong(statement.column(0), key, region);
        } catch (const PackedDamage &) {
            found.reset(); // no price is better than a wrong one
        }
        statement.reset();
        if (found)
            return found;
    }
    return std::nullopt;
}

namespace {

/// Case does not matter for ASCII letters.
bool holds(std::string_view text, std::string_view word) {
    const auto same = [](char a, char b) {
        const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
        return lower(a) == lower(b);
    };
    return std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
}

bool fits(const std::string &wanted, const std::string &have) {
    return wanted.empty() || wanted == have;
}

} // namespace

std::vector<Rate> PriceList::search(const RateFilter &filter, std::size_t limit) const {
    std::vector<Rate> found;
    IndexRates rates(implementation_->reader, filter.service);
    const auto wanted = [&filter](const Rate &rate, std::string_view description) {
        return fits(filter.region, rate.key.region) &&
               std::all_of(filter.words.begin(), filter.words.end(), [&](const std::string &word) {
                   return holds(rate.key.service, word) || holds(rate.key.dimension, word) ||
                          holds(description, word);
               });
    };
    while (found.size() < limit) {
        const Rate *rate = rates.next(wanted);
        if (rate == nullptr)
            break;
        if (fits(filter.purchase, rate->key.purchase) && fits(filter.term, rate->key.term))
            found.push_back(*rate);
    }
    return found;
}

std::unique_ptr<RateSource> PriceList::rates() const {
    return std::make_unique<IndexRates>(implementation_->reader, "");
}

std::vector<std::filesystem::path> priceListFiles(const std::filesystem::path &library) {
    std::vector<std::pair<std::string, std::filesystem::path>> files;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(library, error), end; !error && entry != end;
         entry.increment(error)) {
        const std::filesystem::path &path = entry->path();
        if (path.extension() != ".sqlite" || path.filename().string().starts_with('.'))
            continue;
        if (const Result<IndexReader> reader = IndexReader::open(path))
            files.emplace_back(reader->info().asOf.text() + " " + reader->info().version, path);
    }
    std::sort(files.begin(), files.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    std::vector<std::filesystem::path> paths;
    for (auto &file : files)
        paths.push_back(std::move(file.second));
    return paths;
}

} // namespace mitsumori
