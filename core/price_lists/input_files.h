// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/byte_source.h"
#include "core/price_lists/import.h"

#include <memory>

namespace mitsumori {

/// The files of one list. Each may be opened again: a reader that must see something first reads twice.
class InputFiles {
  public:
    virtual ~InputFiles() = default;
    virtual std::size_t count() const = 0;
    virtual const std::filesystem::path &path(std::size_t index) const = 0;
    virtual Result<std::unique_ptr<ByteSource>> open(std::size_t index) = 0;
    /// For long work besides reading (sorting, writing): call it every few thousand rows; false means that
    /// the user cancelled, return Problem{"import.cancelled"}.
    virtual bool goesOn() = 0;
};

/// What a reader tells of the list as a whole; the rest of PriceListInfo is filled in by the import.
struct ReadList {
    std::string offer;          ///< "AmazonEC2", "Retail Prices", "Compute Engine"
    std::string version;        ///< the vendor's, else the newest date in the list
    CalendarDate asOf;          ///< when the vendor published it, else the newest date in the list
    std::string nameRegion;     ///< for the name: the only region of the list; empty where there are several
    std::uint64_t products = 0; ///< SKUs, meters
    /// The first date after today from which a price holds that was not taken for that; the same bytes are
    /// read again from then on.
    std::optional<CalendarDate> nextChange{};
};

// A vendor's reader: Result<ReadList> readX(InputFiles &, const ImportRequest &, ImportSink &);

} // namespace mitsumori
