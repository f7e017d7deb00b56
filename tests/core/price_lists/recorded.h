// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/azure_reader.h"
#include "core/price_lists/google_reader.h"
#include "core/price_lists/import.h"
#include "core/price_lists/json_pieces.h"
#include "core/pricing/price.h"
#include "support/figures.h"

#include <QTemporaryDir>

#include <fstream>

/// Reads price lists into memory, for looking at everything that a reader hands out.
namespace mitsumori::test {

struct Recorded : ImportSink {
    std::map<std::pair<RateKey, std::string>, ListedRate> rates; ///< by key and currency
    std::vector<std::pair<std::string, std::string>> refused;    ///< key, problem
    std::map<std::string, std::uint64_t> notices;
    std::uint64_t rows = 0, twice = 0;

    void add(const ListedRate &rate) override {
        twice += rates.insert({{rate.rate.key, rate.currency}, rate}).second ? 0 : 1;
    }
    void refuse(std::string key, Problem reason) override {
        refused.emplace_back(std::move(key), reason.what);
    }
    void notice(std::string_view key, std::uint64_t count) override { notices[std::string(key)] += count; }
    void countRow(std::uint64_t count) override { rows += count; }

    /// The rate of a key, or null.
    const ListedRate *find(const RateKey &key, const std::string &currency = "USD") const {
        const auto place = rates.find({key, currency});
        return place == rates.end() ? nullptr : &place->second;
    }
    /// The price of one unit of the first step ("-" where there is no rate): what most facts are about.
    QString price(const RateKey &key, const std::string &currency = "USD") const {
        const ListedRate *rate = find(key, currency);
        return rate == nullptr ? QStringLiteral("-") : shown(rate->rate.tiers.front().price);
    }
    /// "0: 0.12, 1024: 0.11"
    QString steps(const RateKey &key) const {
        const ListedRate *rate = find(key);
        QString text;
        if (rate != nullptr)
            for (const Tier &tier : rate->rate.tiers)
                text += (text.isEmpty() ? "" : ", ") + shown(tier.from) + ": " + shown(tier.price);
        return text;
    }
    /// "1505 for 12 months"
    QString upfront(const RateKey &key) const {
        const ListedRate *rate = find(key);
        if (rate == nullptr || !rate->rate.upfront)
            return QStringLiteral("-");
        return shown(rate->rate.upfront->fee) +
               QStringLiteral(" for %1 months").arg(rate->rate.upfront->months);
    }
    /// What a month's quantity costs, in the rate's currency.
    QString cost(const RateKey &key, const char *quantity) const {
        const ListedRate *rate = find(key);
        return rate == nullptr ? QStringLiteral("-")
                               : shown(mitsumori::price(rate->rate, Quantity(decimal(quantity))).amount);
    }
    QString noticesText() const {
        QString text;
        for (const auto &[key, count] : notices)
            text += (text.isEmpty() ? "" : ", ") + shown(key) + QStringLiteral(" %1").arg(count);
        return text;
    }
    QString refusedText() const {
        QString text;
        for (const auto &[key, problem] : refused)
            text += (text.isEmpty() ? "" : "\n") + shown(key + ": " + problem);
        return text;
    }
};

/// Plain files in pieces as small as asked for, so that items are cut everywhere.
class PlainFiles : public InputFiles {
  public:
    explicit PlainFiles(std::vector<std::filesystem::path> files, std::size_t pieceSize = 1 << 18)
        : files_(std::move(files))
        , pieceSize_(pieceSize) {}

    std::size_t count() const override { return files_.size(); }
    const std::filesystem::path &path(std::size_t index) const override { return files_[index]; }
    Result<std::unique_ptr<ByteSource>> open(std::size_t index) override {
        return std::unique_ptr<ByteSource>(std::make_unique<Source>(files_[index], pieceSize_));
    }
    bool goesOn() override { return asked_++ < questions; }

    int questions = 1 << 30; ///< after so many the user cancels

  private:
    class Source : public ByteSource {
      public:
        Source(const std::filesystem::path &path, std::size_t size)
            : name_(path.filename().string())
            , file_(path, std::ios::binary)
            , buffer_(size) {}
        Result<std::string_view> next() override {
            file_.read(buffer_.data(), std::streamsize(buffer_.size()));
            return std::string_view(buffer_.data(), std::size_t(file_.gcount()));
        }
        const std::string &name() const override { return name_; }

      private:
        std::string name_;
        std::ifstream file_;
        std::vector<char> buffer_;
    };
    std::vector<std::filesystem::path> files_;
    std::size_t pieceSize_;
    int asked_ = 0;
};

/// Where the vendors' real files are: $MITSUMORI_SHARED, else beside the source. Empty where they are not.
inline std::filesystem::path sharedSample(const char *name) {
    const QByteArray shared = qgetenv("MITSUMORI_SHARED");
    const std::filesystem::path root = shared.isEmpty() ? std::filesystem::path(sourcePath("../shared"))
                                                        : std::filesystem::path(shared.toStdString());
    const std::filesystem::path file = root / "price-lists" / "samples" / name;
    return std::filesystem::exists(file) ? file : std::filesystem::path();
}

/// A text with what simdjson may read behind it.
class Padded {
  public:
    explicit Padded(std::string text) : size_(text.size()), text_(std::move(text)) {
        text_.append(jsonPadding, ' ');
    }
    operator std::string_view() const { return {text_.data(), size_}; }

  private:
    std::size_t size_;
    std::string text_;
};

inline ImportRequest requestOn(const char *today, const QTemporaryDir &folder) {
    ImportRequest request;
    request.today = *CalendarDate::parse(today);
    request.library = folder.path().toStdString();
    return request;
}

/// Imports a list as the program does and opens what came of it, by currency.
inline std::map<std::string, PriceList> imported(Vendor vendor, const std::filesystem::path &file,
                                                 const QTemporaryDir &folder, const char *today) {
    ImportRequest request = requestOn(today, folder);
    request.vendor = vendor;
    request.library /= "library-" + file.stem().string();
    request.files = {file};
    std::map<std::string, PriceList> lists;
    if (!importPriceLists(request))
        return lists;
    for (const auto &path : priceListFiles(request.library))
        if (auto list = PriceList::open(path))
            lists.emplace(list->info().currency, *std::move(list));
    return lists;
}

} // namespace mitsumori::test
