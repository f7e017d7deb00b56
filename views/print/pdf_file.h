// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace mitsumori::print {

/// A PDF file of the simple kind Qt writes: one classic cross-reference table, no object streams, no updates.
struct PdfFile {
    std::string header;                 ///< "%PDF-1.4" and the line that marks the file as binary
    std::map<int, std::string> objects; ///< by number: what stands between "n 0 obj" and "endobj"
    int root = 0, info = 0;

    /// Nothing where the file is not of that kind.
    static std::optional<PdfFile> parse(std::string_view bytes);
    /// With a fresh cross-reference table.
    std::string bytes() const;

    int add(std::string body);
};

/// A text string in any language: UTF-16 as hexadecimal digits, so that nothing in it can end the string.
std::string pdfText(std::string_view utf8);

/// The first "/key" of a dictionary followed by a number: "/Root 3 0 R" gives 3.
std::optional<int> pdfNumber(std::string_view dictionary, std::string_view key);

} // namespace mitsumori::print
