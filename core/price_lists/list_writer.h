// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/import.h"
#include "core/price_lists/import_sink.h"
#include "core/price_lists/index_file.h"
#include "core/price_lists/input_files.h"
#include "core/price_lists/item_group.h"
#include "core/price_lists/record_sorter.h"

namespace mitsumori {

/// Takes the rates of one list from a reader, in any order, and writes its index: sorted, every key once, one
/// index a currency. Counts go to the report.
class ListWriter : public ImportSink {
  public:
    /// All must outlive the writer. `file` names refused rows.
    ListWriter(const ImportRequest &request, InputFiles &files, std::string file, ImportReport &report);

    void add(const ListedRate &rate) override;
    void refuse(std::string key, Problem reason) override;
    void notice(std::string_view key, std::uint64_t count = 1) override;
    void countRow(std::uint64_t count = 1) override;

    const std::uint64_t &rates() const { return rates_; }
    /// More than one row in a hundred was refused.
    bool hasTooManyRefused() const { return refused_ * 100 > rows_; }
    std::uint64_t rows() const { return rows_; }
    std::uint64_t refused() const { return refused_; }

    /// Writes the indexes; empty where no rate came. Throws ImportError.
    struct Written {
        IndexFile file;
        PriceListInfo info;
    };
    /// `info` has the name, provider, offer, version, date, hash and files; currency and counts are filled
    /// in.
    std::vector<Written> write(const PriceListInfo &info, const ImportMark &mark);

  private:
    void flush();
    void writeGroup(const ItemGroup &group, IndexFile &index, PriceListInfo &info);
    void insert(IndexFile &index, const ItemGroup &group, const std::string &dimension,
                std::vector<const SkuRates *> entries, PriceListInfo &info);

    const ImportRequest &request_;
    InputFiles &files_;
    std::string file_;
    ImportReport &report_;
    RecordSorter sorter_;
    std::string key_, value_, newKey_; ///< the record that is being put together
    std::uint64_t rates_ = 0, rows_ = 0, refused_ = 0;
};

} // namespace mitsumori
