// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/byte_source.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace mitsumori {

/// Bytes that may be read (not used) behind a piece's text: what simdjson asks for.
inline constexpr std::size_t jsonPadding = 64;
inline constexpr std::size_t largestJsonPiece = 16 * 1024 * 1024;

/// One whole value of a file too big to hold. Everything is valid during the call only.
struct JsonPiece {
    std::size_t pattern;      ///< which of the patterns matched
    std::string_view pointer; ///< RFC 6901: "/terms/OnDemand/ABC", "/Items/17"
    std::string_view key;     ///< the last part of the pointer: "ABC"; "17" for the 18th element
    std::string_view text;    ///< the JSON of the value, jsonPadding readable bytes behind it
};

/// What a walk over a file finds, in the order of the file.
class JsonPieceHandler {
  public:
    virtual ~JsonPieceHandler() = default;
    /// A value at a place that a pattern names; false ends the walk (no problem, the rest is not read).
    virtual bool piece(const JsonPiece &piece) = 0;
    /// A string, number, true, false or null outside of all pieces: "/version", "/NextPageLink". `text` is
    /// the raw JSON, strings with their quotes; see jsonStringText().
    virtual void scalar(std::string_view pointer, std::string_view text) {
        static_cast<void>(pointer), static_cast<void>(text);
    }
    /// An object or array that no pattern leads into; its contents are passed over.
    virtual void skipped(std::string_view pointer) { static_cast<void>(pointer); }
};

/// Walks through a JSON file of any size and hands out the values at the places that `patterns` name; memory
/// stays at one piece and one buffer of the source.
///
/// A pattern is a JSON pointer whose parts may be "*", any member of an object, or "#", any element of an
/// array: "/products/*", "/terms/*/*", "/Items/#", "/skus/#", "/#" (the file is a bare array). No pattern may
/// lead into a place that another one names. Brackets, strings and the commas between pieces are checked
/// here, what is inside of a piece by who parses it. Members that stand twice are handed out twice.
///
/// Problems name the file and the byte: "import.json" (no JSON, cut), "import.piece-too-large" (a piece of
/// more than 16 MiB), "import.html", "import.empty", and those of the source. Empty: all is well.
Problems walkJson(ByteSource &source, std::span<const std::string_view> patterns, JsonPieceHandler &handler);

/// The value of a raw JSON string with its quotes ("\"a\\nb\"" -> "a", newline, "b"); other scalars as they
/// stand; null is empty.
std::string jsonStringText(std::string_view raw);

} // namespace mitsumori
