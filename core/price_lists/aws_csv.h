// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/aws_join.h"
#include "core/price_lists/aws_json.h"
#include "core/price_lists/csv_rows.h"

namespace mitsumori {

/// Reads AWS's CSV files: five lines of two fields, the columns, a price a line. Columns are known by their
/// names only.
class AwsCsv {
  public:
    AwsCsv(AwsJoin &join, ImportSink &sink) : join_(join), sink_(sink) {}

    /// "import.aws-shape": the columns are not those of prices.
    Problems read(ByteSource &source);
    const AwsHeader &header() const { return header_; }

  private:
    enum class Kind { none, offer, savingsPlan };
    Kind readHeader(CsvRows &rows);
    void offer(const CsvRows &rows);
    void savingsPlan(const CsvRows &rows);
    void refuse(const CsvRows &rows, const char *what);

    AwsJoin &join_;
    ImportSink &sink_;
    AwsHeader header_;
    std::vector<std::optional<AwsField>> columns_;
    AwsRow row_;
};

} // namespace mitsumori
