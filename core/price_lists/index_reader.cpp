// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/index_reader.h"

#include <charconv>
#include <map>

namespace mitsumori {

namespace {

/// immutable: lists are replaced as whole files, so that locks would cost time for nothing.
std::string immutableUri(const std::filesystem::path &file) {
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(file).string()) {
        if (c == '?' || c == '#' || c == '%') {
            const auto byte = static_cast<unsigned char>(c);
            uri += '%';
            uri += "0123456789ABCDEF"[byte >> 4];
            uri += "0123456789ABCDEF"[byte & 15];
        } else {
            uri += c;
        }
    }
    return uri + "?immutable=1";
}

/// The value of a PRAGMA, or -1.
int pragma(Sqlite &database, const char *statement) {
    auto query = database.prepare(statement);
    int value = -1;
    if (query && query->step() == SQLITE_ROW) {
        const std::string_view text = query->column(0);
        std::from_chars(text.data(), text.data() + text.size(), value);
    }
    return value;
}

std::uint64_t count(const std::string &text) {
    std::uint64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::vector<std::string> lines(std::string_view text) {
    std::vector<std::string> result;
    while (!text.empty()) {
        result.emplace_back(text.substr(0, text.find('\n')));
        text.remove_prefix(std::min(text.size(), result.back().size() + 1));
    }
    return result;
}

} // namespace

Result<IndexReader> IndexReader::open(const std::filesystem::path &file) {
    const auto problem = [&file](const char *what) { return Problem{what, {}, {}, file.string()}; };
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
        return problem("price-list.open");
    auto database = Sqlite::open(immutableUri(file), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
    if (!database)
        return problem("price-list.open");
    IndexReader reader;
    reader.database_ = std::make_unique<Sqlite>(*std::move(database));
    if (pragma(*reader.database_, "PRAGMA application_id") != indexApplicationId)
        return problem("price-list.foreign");
    const auto size = std::filesystem::file_size(file, error);
    const int pages = pragma(*reader.database_, "PRAGMA page_count");
    if (error || std::uint64_t(pages) * std::uint64_t(pragma(*reader.database_, "PRAGMA page_size")) != size)
        return problem("price-list.damaged");
    const int version = pragma(*reader.database_, "PRAGMA user_version");
    if (version > indexVersion)
        return problem("price-list.version");
    if (version != indexVersion || !reader.readInfo())
        return problem("price-list.damaged");
    return reader;
}

bool IndexReader::readInfo() {
    auto query = database_->prepare("SELECT key, value FROM meta");
    if (!query)
        return false;
    std::map<std::string, std::string> values;
    int code = SQLITE_ROW;
    while ((code = query->step()) == SQLITE_ROW)
        values.emplace(query->column(0), query->column(1));
    const auto asOf = CalendarDate::parse(values["asOf"]);
    if (code != SQLITE_DONE || !asOf || values["name"].empty() || values["provider"].empty())
        return false;
    info_ = {values["name"],
             values["provider"],
             values["offer"],
             values["version"],
             *asOf,
             values["currency"],
             values["sha256"],
             lines(values["files"]),
             count(values["products"]),
             count(values["rates"])};
    mark_ = {values["selection"], values["nextChange"], count(values["bytes"])};
    source_ =
        localText("import.source." + info_.provider, {{"offer", info_.offer}, {"version", info_.version}});
    return true;
}

Rate IndexReader::emptyRate() const {
    Rate rate;
    rate.key.provider = info_.provider;
    rate.source = source_;
    rate.asOf = info_.asOf;
    return rate;
}

std::optional<Rate> IndexReader::rateAmong(std::string_view packed, const RateKey &key,
                                           std::string_view region) const {
    for (ItemRates in(packed); !in.atEnd();) {
        const PackedRate candidate = in.next();
        if (candidate.purchase != key.purchase || candidate.term != key.term)
            continue;
        Rate rate = emptyRate();
        rate.key = key;
        rate.key.region = region;
        unpackRate(candidate, rate);
        return rate;
    }
    return std::nullopt;
}

IndexRates::IndexRates(const IndexReader &reader, const std::string &service)
    : service_(service)
    , rate_(reader.emptyRate()) {
    items_ = reader.prepare(
        service_.empty() ? "SELECT service, dimension, region, description, rates FROM item "
                           "ORDER BY service, dimension, region"
                         : "SELECT service, dimension, region, description, rates FROM item WHERE service=? "
                           "ORDER BY dimension, region");
    if (items_ && !service_.empty())
        items_->bind(1, service_);
}

bool IndexRates::nextItem(const Wanted &wanted) {
    while (items_ && items_->step() == SQLITE_ROW) {
        rate_.key.service = items_->column(0);
        rate_.key.dimension = items_->column(1);
        rate_.key.region = items_->column(2);
        if (wanted && !wanted(rate_, items_->column(3)))
            continue;
        rest_ = ItemRates(items_->column(4));
        return true;
    }
    items_.reset();
    return false;
}

const Rate *IndexRates::next(const Wanted &wanted) {
    try {
        while (rest_.atEnd())
            if (!nextItem(wanted))
                return nullptr;
        unpackRate(rest_.next(), rate_);
        return &rate_;
    } catch (const PackedDamage &) {
        items_.reset();
        rest_ = ItemRates({});
        return nullptr;
    }
}

} // namespace mitsumori
