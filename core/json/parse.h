// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/value.h"
#include "core/problem.h"

#include <cstdint>
#include <string>

namespace mitsumori::json {

/// Limits of documents, each named in its message (robustness: depth before any copy, size before any read).
inline constexpr int maximumDepth = 64;
inline constexpr std::size_t maximumStringLength = 1 << 20;
inline constexpr std::uintmax_t maximumFileSize = 64u << 20;

/// Reads strict JSON (RFC 8259) with keys that stand once. A leading byte-order mark is skipped; bad UTF-8 is
/// refused.
Result<Value> parse(std::string_view text);

/// The bytes of a regular file of at most `maximumFileSize` bytes (links are followed); FIFOs, folders and
/// devices are refused without being opened.
Result<std::string> readFile(const std::string &path);

/// readFile() and parse(); problems carry the file's name.
Result<Value> parseFile(const std::string &path);

} // namespace mitsumori::json
