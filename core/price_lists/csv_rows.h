// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/byte_source.h"

#include <cstdint>
#include <vector>

namespace mitsumori {

/// The lines of a CSV file (RFC 4180, comma, UTF-8), one at a time. Fields may be quoted, and hold commas and
/// line ends then.
class CsvRows {
  public:
    explicit CsvRows(ByteSource &source) : source_(source) {}

    /// False at the end and after a problem.
    bool next();
    /// Valid until next().
    const std::vector<std::string_view> &fields() const { return fields_; }
    /// The number of the line on which the row begins, from 1.
    std::uint64_t line() const { return line_; }
    /// "import.cut": the last line has no end; "import.csv": a line of more than 1 MiB, text behind a closing
    /// quote.
    const Problems &problems() const { return problems_; }

  private:
    bool more();
    bool findEnd(std::size_t &end);
    bool split(std::string_view row);
    bool fail(const char *what);

    ByteSource &source_;
    std::string buffer_, unquoted_;
    std::size_t used_ = 0;
    std::uint64_t line_ = 0, nextLine_ = 1;
    bool ended_ = false;
    std::vector<std::string_view> fields_;
    Problems problems_;
};

} // namespace mitsumori
