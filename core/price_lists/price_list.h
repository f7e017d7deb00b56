// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/rate_source.h"
#include "core/problem.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>

namespace mitsumori {

/// What is known of an imported list.
struct PriceListInfo {
    std::string name;     ///< stem of its file in the library: "aws-AmazonEC2-us-east-1-20240528203522"
    std::string provider; ///< aws, azure, gcp
    std::string offer;    ///< the vendor's name of it: "AmazonEC2", "Retail Prices", "Compute Engine"
    std::string version;  ///< the vendor's version, else the newest date in it
    CalendarDate asOf;    ///< when the vendor published it
    std::string
        currency; ///< of all its rates; lists in other currencies than USD are kept for looking, not priced
    std::string sha256;             ///< of the bytes that were read
    std::vector<std::string> files; ///< names of the files it came from
    std::uint64_t products = 0, rates = 0;
};

/// What `search` looks for; empty members match everything.
struct RateFilter {
    std::string service, region, purchase, term;
    std::vector<std::string> words; ///< each must stand somewhere in service, dimension or description
};

/// One imported list, indexed on disk. Reading never changes it.
class PriceList {
  public:
    static Result<PriceList> open(const std::filesystem::path &file);
    PriceList(PriceList &&) noexcept;
    PriceList &operator=(PriceList &&) noexcept;
    ~PriceList();

    const PriceListInfo &info() const;
    /// The rate of exactly this key, else the same for region "global". At most 20 us for a warm list.
    std::optional<Rate> find(const RateKey &key) const;
    /// At most `limit` matches in the order of their keys.
    std::vector<Rate> search(const RateFilter &filter, std::size_t limit) const;
    /// All rates in the order of their keys; the list must outlive it.
    std::unique_ptr<RateSource> rates() const;

  private:
    struct Implementation;
    explicit PriceList(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> implementation_;
};

/// The lists of a folder, newest first; files that are no lists are passed over. A missing folder is empty.
std::vector<std::filesystem::path> priceListFiles(const std::filesystem::path &library);

} // namespace mitsumori
