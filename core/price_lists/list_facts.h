// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/import_sink.h"
#include "core/price_lists/input_files.h"

#include <set>

namespace mitsumori {

/// What a list's rows tell of the list as a whole, where the vendor does not say it: its date is the newest
/// in it, its region the only one.
class ListFacts {
  public:
    /// The request must outlive it.
    explicit ListFacts(const ImportRequest &request) : request_(request) {}

    /// The request asks for this region, or for all.
    bool wants(const std::string &region) const;
    void took(const std::string &region, CalendarDate date);
    /// A price that begins later than today was passed over.
    void later(CalendarDate date);

    ReadList of(std::string offer, std::uint64_t products) const;

  private:
    const ImportRequest &request_;
    CalendarDate newest_{1, 1, 1};
    std::set<std::string> regions_; ///< at most two
    std::optional<CalendarDate> nextChange_;
};

} // namespace mitsumori
