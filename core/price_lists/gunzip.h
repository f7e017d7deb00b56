// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/problem.h"

#include <cstdint>
#include <functional>
#include <vector>

#include <zlib.h>

namespace mitsumori {

/// Unpacks gzip, several members one behind the other included, and stops at bombs: 100 times the packed
/// size once past 10 MiB, or 8 GiB, by actual count.
class Gunzip {
  public:
    /// `read` gives the next packed bytes, empty at the end.
    Gunzip(std::function<Result<std::string_view>()> read, std::string name);
    ~Gunzip();
    Gunzip(const Gunzip &) = delete;
    Gunzip &operator=(const Gunzip &) = delete;

    static bool isGzip(std::string_view start) { return start.starts_with("\x1f\x8b"); }
    /// The first packed bytes, where they were read already.
    void begin(std::string_view packed) { packed_ = packed; }
    /// The next unpacked bytes, empty at the end. Problems: "import.gzip" (damaged, cut),
    /// "import.gzip-bomb".
    Result<std::string_view> next();

  private:
    Problem problem(const char *what) const;

    std::function<Result<std::string_view>()> read_;
    std::string name_;
    z_stream stream_{};
    std::string_view packed_;
    std::vector<char> unpacked_;
    std::uint64_t packedBytes_ = 0, unpackedBytes_ = 0;
    bool memberEnded_ = false;
};

} // namespace mitsumori
