// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/text_table.h"

#include <algorithm>

namespace mitsumori {

namespace {

/// The next code point; bad bytes count as one narrow letter each.
char32_t nextCodePoint(std::string_view text, std::size_t &at) {
    const auto lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0xC0)
        return lead;
    const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    char32_t value = lead & (0x3Fu >> more);
    for (int i = 0; i < more && at < text.size(); ++i)
        value = (value << 6) | (static_cast<unsigned char>(text[at++]) & 0x3F);
    return value;
}

std::size_t width(char32_t c) {
    if (c < 0x20 || (c >= 0x300 && c <= 0x36F) || (c >= 0x3099 && c <= 0x309A))
        return 0;
    const bool wide =
        (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
        (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
        (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
}

} // namespace

std::size_t displayWidth(std::string_view utf8) {
    std::size_t sum = 0;
    for (std::size_t at = 0; at < utf8.size();)
        sum += width(nextCodePoint(utf8, at));
    return sum;
}

TextTable::TextTable(std::vector<std::string> header, std::set<std::size_t> rightAligned)
    : rows_{std::move(header)}
    , rightAligned_(std::move(rightAligned)) {}

void TextTable::add(std::vector<std::string> row) {
    rows_.push_back(std::move(row));
}

std::string TextTable::text() const {
    std::vector<std::size_t> widths(rows_.front().size());
    for (const auto &row : rows_)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row[i]));
    std::string out;
    for (const auto &row : rows_) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string padding(widths[i] - displayWidth(row[i]), ' ');
            line += (i == 0 ? "" : "  ") + (rightAligned_.contains(i) ? padding + row[i] : row[i] + padding);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + "\n";
        if (&row == &rows_.front()) {
            std::size_t total = 2 * (widths.size() - 1);
            for (const std::size_t w : widths)
                total += w;
            out += std::string(total, '-') + "\n";
        }
    }
    return out;
}

} // namespace mitsumori
