// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/list_writer.h"

#include "core/price_lists/control.h"
#include "core/price_lists/import_error.h"
#include "core/price_lists/rate_codec.h"

#include <algorithm>

namespace mitsumori {

namespace {

constexpr std::size_t sortMemory = 8 * 1024 * 1024;
constexpr std::size_t firstRefused = 100;
constexpr std::uint64_t recordsBetweenQuestions = 2048;

} // namespace

ListWriter::ListWriter(const ImportRequest &request, InputFiles &files, std::string file,
                       ImportReport &report)
    : request_(request)
    , files_(files)
    , file_(std::move(file))
    , report_(report)
    , sorter_(request.library, sortMemory) {}

void ListWriter::add(const ListedRate &listed) {
    const Rate &rate = listed.rate;
    newKey_.clear();
    for (const std::string *part :
         {&listed.currency, &rate.key.service, &rate.key.dimension, &rate.key.region, &rate.sku})
        appendRatePart(newKey_, *part);
    if (newKey_ != key_) {
        flush();
        key_ = newKey_;
        Packer out(value_);
        out.text(listed.apart);
        out.text(listed.description);
    }
    packRate(value_, rate);
    ++rates_;
}

void ListWriter::flush() {
    if (!value_.empty())
        sorter_.add(key_, value_);
    value_.clear();
    key_.clear();
}

void ListWriter::refuse(std::string key, Problem reason) {
    ++refused_;
    ++report_.refused;
    replaceControls(key, '?');
    if (report_.firstRefused.size() < firstRefused)
        report_.firstRefused.push_back({file_, std::move(key), std::move(reason)});
}

void ListWriter::notice(std::string_view key, std::uint64_t count) {
    const auto place = report_.notices.find(std::string(key));
    if (place != report_.notices.end())
        place->second += count;
    else if (count > 0)
        report_.notices.emplace(key, count);
}

void ListWriter::countRow(std::uint64_t count) {
    rows_ += count;
    report_.rows += count;
}

std::vector<ListWriter::Written> ListWriter::write(const PriceListInfo &info, const ImportMark &mark) {
    flush();
    sorter_.sort();
    std::vector<Written> written;
    ItemGroup group;
    RecordSorter::Record record;
    const auto finish = [&] {
        if (written.empty())
            return;
        writeGroup(group, written.back().file, written.back().info);
        written.back().file.finish(written.back().info, mark);
    };
    for (std::uint64_t count = 0; sorter_.next(record); ++count) {
        if (count % recordsBetweenQuestions == 0 && !files_.goesOn())
            throw ImportError({"import.cancelled", {}, {}, {}});
        const auto parts = ratePartsOf(record.key);
        if (written.empty() || written.back().info.currency != parts[ratePartCurrency]) {
            finish();
            written.push_back({IndexFile(request_.library), info});
            PriceListInfo &own = written.back().info;
            own.currency = parts[ratePartCurrency];
            if (own.currency != "USD")
                own.name += "-" + own.currency;
            own.rates = 0;
            group.entries.clear();
        }
        if (!group.holds(parts)) {
            writeGroup(group, written.back().file, written.back().info);
            group.entries.clear();
        }
        if (!group.add(parts, record.value))
            refuse(std::string(parts[ratePartSku]), {"import.row-too-many", {}, {}, {}});
    }
    finish();
    return written;
}

void ListWriter::writeGroup(const ItemGroup &group, IndexFile &index, PriceListInfo &info) {
    if (group.entries.empty())
        return;
    if (!group.hasConflict()) {
        std::vector<const SkuRates *> all;
        for (const SkuRates &entry : group.entries)
            all.push_back(&entry);
        insert(index, group, group.dimension, std::move(all), info);
        return;
    }
    for (const SkuRates &entry : group.entries) {
        const std::string &added = group.toldApartBy(entry);
        if (&added == &entry.sku)
            notice("ambiguous");
        insert(index, group, group.dimension + (added.empty() ? "" : " " + added), {&entry}, info);
    }
}

void ListWriter::insert(IndexFile &index, const ItemGroup &group, const std::string &dimension,
                        std::vector<const SkuRates *> entries, PriceListInfo &info) {
    std::vector<PackedRate> rates;
    for (const SkuRates *entry : entries)
        for (Unpacker in(entry->rates); !in.atEnd();) {
            rates.push_back(nextPackedRate(in));
            rates.back().sku = entry->sku;
        }
    std::stable_sort(rates.begin(), rates.end(), [](const PackedRate &a, const PackedRate &b) {
        return std::pair(a.purchase, a.term) < std::pair(b.purchase, b.term);
    });
    std::size_t count = 0; // of those that stay
    for (const PackedRate &rate : rates) {
        if (count == 0 || rate.purchase != rates[count - 1].purchase || rate.term != rates[count - 1].term)
            rates[count++] = rate;
        else if (rate.rest == rates[count - 1].rest)
            notice("repeated");
        else
            refuse(std::string(rate.sku), {"import.contradiction", {}, {{"dimension", dimension}}, {}});
    }
    rates.resize(count);
    const std::string packed = packItem(rates);
    const SkuRates &first = *entries.front();
    if (index.insert({group.service, dimension, group.region, first.description, packed})) {
        info.rates += count;
        return;
    }
    const std::string other = dimension + " " + first.sku;
    notice("ambiguous");
    if (index.insert({group.service, other, group.region, first.description, packed}))
        info.rates += count;
    else
        refuse(first.sku, {"import.contradiction", {}, {{"dimension", dimension}}, {}});
}

} // namespace mitsumori
