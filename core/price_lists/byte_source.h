// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/problem.h"

#include <string_view>

namespace mitsumori {

/// A file that is read once from its start in pieces of 256 KiB to 4 MiB, unpacked where it is gzipped.
/// Counting, hashing, the guard against gzip bombs and cancelling happen inside.
class ByteSource {
  public:
    virtual ~ByteSource() = default;
    /// The next bytes, valid until the next call; empty at the end. A byte order mark is taken off. Problems:
    /// the file cannot be read, is cut or a bomb, or the user cancelled ("import.cancelled").
    virtual Result<std::string_view> next() = 0;
    /// The file's name, for messages.
    virtual const std::string &name() const = 0;
};

} // namespace mitsumori
