// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/record_sorter.h"

#include "core/price_lists/import_error.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

namespace mitsumori {

namespace {

std::uint64_t prefixOf(std::string_view key, std::size_t from) {
    std::uint64_t prefix = 0;
    for (std::size_t i = 0; i < 8; ++i)
        prefix = prefix << 8 | (from + i < key.size() ? static_cast<unsigned char>(key[from + i]) : 0);
    return prefix;
}

void writeAll(int file, const char *bytes, std::size_t size) {
    while (size > 0) {
        const ssize_t count = ::write(file, bytes, size);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            throw ImportError(systemProblem("import.write", {}, count < 0 ? errno : ENOSPC));
        bytes += count;
        size -= static_cast<std::size_t>(count);
    }
}

} // namespace

RecordSorter::RecordSorter(std::filesystem::path folder, std::size_t memory)
    : folder_(std::move(folder))
    , memory_(memory) {}

RecordSorter::~RecordSorter() {
    if (file_ >= 0)
        ::close(file_);
}

void RecordSorter::add(std::string_view key, std::string_view value) {
    const RecordSizes sizes{static_cast<std::uint32_t>(key.size()), static_cast<std::uint32_t>(value.size())};
    const std::size_t needed = sizeof sizes + key.size() + value.size();
    if (!places_.empty() && records_.size() + needed + (places_.size() + 1) * sizeof(Place) > memory_)
        spill();
    if (places_.empty()) {
        records_.reserve(memory_);
        shared_ = key.size();
    } else {
        const std::string_view first = recordAt(0).key;
        const std::size_t length = std::min({shared_, key.size(), first.size()});
        shared_ = static_cast<std::size_t>(
            std::mismatch(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(length), key.begin())
                .first -
            first.begin());
    }
    places_.push_back({0, static_cast<std::uint32_t>(records_.size())});
    const char *bytes = reinterpret_cast<const char *>(&sizes);
    records_.insert(records_.end(), bytes, bytes + sizeof sizes);
    records_.insert(records_.end(), key.begin(), key.end());
    records_.insert(records_.end(), value.begin(), value.end());
}

RecordSorter::Record RecordSorter::recordAt(std::uint32_t offset) const {
    RecordSizes sizes{};
    std::memcpy(&sizes, records_.data() + offset, sizeof sizes);
    const char *key = records_.data() + offset + sizeof sizes;
    return {{key, sizes.key}, {key + sizes.key, sizes.value}};
}

void RecordSorter::sortPlaces() {
    for (Place &place : places_)
        place.prefix = prefixOf(recordAt(place.offset).key, shared_);
    std::sort(places_.begin(), places_.end(), [this](const Place &a, const Place &b) {
        if (a.prefix != b.prefix)
            return a.prefix < b.prefix;
        const int order = recordAt(a.offset).key.compare(recordAt(b.offset).key);
        return order != 0 ? order < 0 : a.offset < b.offset;
    });
}

void RecordSorter::openFile() {
    if (file_ >= 0)
        return;
    std::string name = (folder_ / ".sort-XXXXXX").string();
    file_ = ::mkstemp(name.data());
    if (file_ < 0)
        throw ImportError(systemProblem("import.write", folder_.string(), errno));
    ::unlink(name.c_str()); // nameless: nothing stays behind, whatever happens to us
}

void RecordSorter::spill() {
    openFile();
    sortPlaces();
    const std::uint64_t start = written_;
    std::vector<char> out;
    out.reserve(SortedRun::bufferSize * 2);
    for (const Place &place : places_) {
        const Record record = recordAt(place.offset);
        const char *begin = records_.data() + place.offset;
        const char *end = record.value.data() + record.value.size();
        out.insert(out.end(), begin, end);
        if (out.size() >= SortedRun::bufferSize) {
            writeAll(file_, out.data(), out.size());
            written_ += out.size();
            out.clear();
        }
    }
    writeAll(file_, out.data(), out.size());
    written_ += out.size();
    runs_.push_back(std::make_unique<SortedRun>(file_, start, written_, runs_.size()));
    records_.clear();
    places_.clear();
}

void RecordSorter::sort() {
    if (runs_.empty()) {
        sortPlaces();
        return;
    }
    if (!places_.empty())
        spill();
    records_ = {};
    places_ = {};
    startMerge();
}

namespace {

struct Later {
    bool operator()(const SortedRun *a, const SortedRun *b) const {
        const int order = a->key().compare(b->key());
        return order != 0 ? order > 0 : a->number() > b->number();
    }
};

} // namespace

void RecordSorter::startMerge() {
    for (const auto &run : runs_)
        if (run->advance())
            heap_.push_back(run.get());
    std::make_heap(heap_.begin(), heap_.end(), Later());
}

bool RecordSorter::next(Record &record) {
    if (runs_.empty()) {
        if (given_ == places_.size())
            return false;
        record = recordAt(places_[given_++].offset);
        return true;
    }
    if (current_ != nullptr && current_->advance()) {
        heap_.push_back(current_);
        std::push_heap(heap_.begin(), heap_.end(), Later());
    }
    current_ = nullptr;
    if (heap_.empty())
        return false;
    std::pop_heap(heap_.begin(), heap_.end(), Later());
    current_ = heap_.back();
    heap_.pop_back();
    record = {current_->key(), current_->value()};
    return true;
}

} // namespace mitsumori
