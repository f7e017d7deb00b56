// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace mitsumori {

/// How a record stands in memory and in files: its sizes, its key, its value.
struct RecordSizes {
    std::uint32_t key, value;
};

/// A sorted stretch of a file of records, read back a buffer at a time. I/O errors throw ImportError.
class SortedRun {
  public:
    static constexpr std::size_t bufferSize = 64 * 1024;

    /// The bytes from `begin` to `end` of an open file; `number` is the run's place among the others.
    SortedRun(int file, std::uint64_t begin, std::uint64_t end, std::size_t number)
        : file_(file)
        , at_(begin)
        , end_(end)
        , number_(number) {}

    /// To the next record; false at the end.
    bool advance();
    /// Of the present record, valid until advance().
    std::string_view key() const { return key_; }
    std::string_view value() const { return value_; }
    std::size_t number() const { return number_; }

  private:
    void need(std::size_t size);

    int file_;
    std::uint64_t at_, end_;
    std::size_t number_, used_ = 0;
    std::vector<char> buffer_;
    std::string_view key_, value_;
};

} // namespace mitsumori
