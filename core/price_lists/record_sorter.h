// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/sorted_run.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace mitsumori {

/// Sorts any number of records by key within a fixed piece of memory: what does not fit goes to a nameless
/// file in sorted runs that are merged when read back. Records of one key keep their order.
/// I/O errors throw ImportError.
class RecordSorter {
  public:
    /// `folder` must exist; `memory` is the size of a run in bytes.
    RecordSorter(std::filesystem::path folder, std::size_t memory);
    ~RecordSorter();
    RecordSorter(const RecordSorter &) = delete;
    RecordSorter &operator=(const RecordSorter &) = delete;

    void add(std::string_view key, std::string_view value);
    /// After the last add().
    void sort();

    struct Record {
        std::string_view key, value;
    };
    /// The next record in the order of the keys, valid until the next call; false at the end.
    bool next(Record &record);

  private:
    struct Place {
        std::uint64_t prefix; ///< eight bytes of the key behind what all keys share, most significant first
        std::uint32_t offset;
    };
    Record recordAt(std::uint32_t offset) const;
    void sortPlaces();
    void spill();
    void openFile();
    void startMerge();

    std::filesystem::path folder_;
    std::size_t memory_;
    std::vector<char> records_;
    std::vector<Place> places_;
    std::size_t shared_ = 0; ///< bytes that all keys in memory begin with
    std::size_t given_ = 0;
    int file_ = -1;
    std::uint64_t written_ = 0;
    std::vector<std::unique_ptr<SortedRun>> runs_;
    std::vector<SortedRun *> heap_;
    SortedRun *current_ = nullptr;
};

} // namespace mitsumori
