// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/record_sorter.h"

#include <functional>
#include <string>

namespace mitsumori {

/// Rows of text fields that come in any order and are read back in that of their keys, whatever their number:
/// a RecordSorter with fields. I/O errors throw ImportError.
class SortedRows {
  public:
    using Fields = std::vector<std::string>;

    /// `folder` for the nameless temporary file; it must exist.
    explicit SortedRows(const std::filesystem::path &folder);

    /// No field may hold the byte 0x1F (unit separator).
    void add(const Fields &key, const Fields &values);
    /// The rows of one key.
    struct Group {
        Fields key;
        std::vector<Fields> rows;  ///< as they came, at most mostRows
        std::uint64_t dropped = 0; ///< those beyond
    };
    /// More rows of one key than this are no price but an attempt to fill the memory.
    static constexpr std::size_t mostRows = 10'000;

    /// All groups in the order of the bytes of their keys, once. False: `goesOn`, which is asked every
    /// thousand rows, returned false.
    bool eachGroup(const std::function<bool()> &goesOn, const std::function<void(const Group &)> &visit);

  private:
    RecordSorter sorter_;
};

} // namespace mitsumori
