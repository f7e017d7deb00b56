// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/price_list.h"
#include "core/price_lists/sqlite.h"

#include <string_view>
#include <utility>

namespace mitsumori {

/// What the SQLite files of price lists have in common: tables `meta(key, value)` and
/// `item(service, dimension, region, description, rates)`, `rates` being packed rates in the order of
/// purchase and term.
inline constexpr int indexApplicationId = 0x4d69746d; // "Mitm"
inline constexpr int indexVersion = 1;

/// By what a later import tells that nothing would come of it.
struct ImportMark {
    std::string selection;   ///< the regions asked for, "a+b" in order; empty: all
    std::string nextChange;  ///< the first date after the import on which more would be taken, or empty
    std::uint64_t bytes = 0; ///< size of the stored files
};

/// A list's index while it is made: a hidden file in the library that is gone unless commit() gave it its
/// name. I/O errors throw ImportError.
class IndexFile {
  public:
    explicit IndexFile(std::filesystem::path library);

    struct Item {
        std::string_view service, dimension, region, description, rates;
    };
    /// False where the key is taken. Fastest in the order of the keys.
    bool insert(const Item &item);
    /// Writes the rest to disk and closes; the file is whole then.
    void finish(const PriceListInfo &info, const ImportMark &mark);
    /// Renames it to its final name, over an older list of that name.
    void commit();

  private:
    [[noreturn]] void fail();
    void check(int code);

    /// A file that is removed again unless it was renamed, also when the constructor fails.
    class Temporary {
      public:
        Temporary() = default;
        Temporary(Temporary &&other) noexcept : path(std::exchange(other.path, {})) {}
        Temporary &operator=(Temporary &&) = delete;
        ~Temporary();
        std::filesystem::path path;
    };

    std::filesystem::path library_;
    Temporary temporary_; ///< before the database: closed first, removed then
    std::string name_;
    std::optional<Sqlite> database_;
    std::optional<SqliteStatement> insert_;
};

/// Removes what an import that was killed left behind.
void removeLeftovers(const std::filesystem::path &library);

} // namespace mitsumori
