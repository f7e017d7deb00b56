// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/rate.h"
#include "core/problem.h"

#include <cstdint>

namespace mitsumori {

/// One price as a vendor's list has it, brought into our terms.
struct ListedRate {
    Rate rate;               ///< source and asOf are filled in by the sink from the list
    std::string description; ///< the vendor's words, for searching
    std::string vendorUnit;  ///< as published: "Hrs", "1/Month", "GiBy.h"
    /// What is added to the dimension where several SKUs come to one key: AWS's operation. Where it tells
    /// nothing apart the SKU is added.
    std::string apart;
    std::string currency = "USD";
};

/// Where a vendor's reader puts what it found. Readers hold no list in memory.
class ImportSink {
  public:
    virtual ~ImportSink() = default;
    virtual void add(const ListedRate &rate) = 0;
    /// A row that cannot be a price: counted and kept with the vendor's key of it.
    virtual void refuse(std::string key, Problem reason) = 0;
    /// A row that is none of our business (dedicated hosts, unknown term types, units we cannot price):
    /// counted under "import.notice.<key>".
    virtual void notice(std::string_view key, std::uint64_t count = 1) = 0;
    /// A row was read; what `refused` is measured against.
    virtual void countRow(std::uint64_t count = 1) = 0;
};

} // namespace mitsumori
