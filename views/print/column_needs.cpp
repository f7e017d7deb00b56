// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/print/column_needs.h"

#include "views/print/plain_text.h"

#include <algorithm>

namespace mitsumori::print {

namespace {

constexpr std::size_t sampledRows = 200;

/// A width that costs no shaping: `ascii` for an ASCII character, a whole font size for any other.
double roughWidth(const std::string &utf8, double ascii, double em) {
    double width = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) != 0x80)
            width += byte < 0x80 ? ascii : em;
    }
    return width;
}

/// The longest word of the sampled rows: a key cut in its middle is hard to read and to search for.
double longestWord(const report::Table &table, std::size_t column, double em) {
    double longest = 0;
    const std::size_t count = std::min(table.rows.size(), sampledRows);
    for (std::size_t i = 0; i < count; ++i) {
        const report::Row &row = table.rows[i * table.rows.size() / count];
        int word = 0;
        for (const char c : column < row.cells.size() ? std::string_view(row.cells[column].shown) : "") {
            const bool inWord = c > ' ' && c <= '~' && c != '-';
            word = inWord ? word + 1 : 0;
            longest = std::max(longest, word * em * 0.62);
        }
    }
    return longest;
}

/// Some rows stand for all: enough to see which columns hold sentences.
std::vector<double> sample(const report::Table &table, std::size_t column, double em, double padding) {
    std::vector<double> cells;
    const std::size_t count = std::min(table.rows.size(), sampledRows);
    for (std::size_t i = 0; i < count; ++i) {
        const report::Row &row = table.rows[i * table.rows.size() / count];
        cells.push_back(
            column < row.cells.size() ? roughWidth(row.cells[column].shown, em * 0.57, em) + padding : 0);
    }
    return cells;
}

/// The widest part that a line break should not cut.
double widestWord(Typesetter &type, const QString &text, const Style &style) {
    double widest = 0;
    for (const QString &word : text.split(QChar(' ')))
        widest = std::max(widest, type.width(word, style));
    // Japanese has no spaces and breaks anywhere; a heading should still keep a few characters in a line.
    const bool breaksAnywhere =
        std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x2E80; });
    return breaksAnywhere ? std::min(widest, pt(style.points) * 4) : widest;
}

} // namespace

std::vector<ColumnNeed> columnNeeds(Typesetter &type, const report::Table &table, double tableWidth) {
    std::vector<ColumnNeed> needs;
    const double em = pt(cellStyle.points), padding = 2 * cellPadding;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const bool figures = isFigures(table.columns[column].kind);
        // Bold is the wider face, and totals are printed in it.
        Style bold = cellStyle;
        bold.face = figures ? Face::figuresBold : Face::bold;
        double widest = 0;
        for (const report::Row &row : table.rows) {
            if (column >= row.cells.size())
                continue;
            const std::string &shown = row.cells[column].shown;
            // Shaped only where it could be the widest: figures are half a font size wide, other ASCII at
            // most one.
            if (roughWidth(shown, figures ? em / 2 : em, em) > widest)
                widest = std::max(widest, type.width(plainLine(shown, 400), bold));
        }
        bold.face = Face::bold;
        const QString title = plainLine(table.columns[column].title, 400);
        const double titleWord = std::min(widestWord(type, title, bold), tableWidth * 0.2);
        // A hair more than measured: the scaled font is rounded to whole dots.
        const double natural = std::max(widest, type.width(title, bold)) * 1.01 + padding;
        const double cell =
            figures ? std::min(widest, tableWidth * 0.3)
                    : std::min(widest, std::clamp(longestWord(table, column, em), em * 7, em * 12));
        needs.push_back({std::min(std::max(cell, titleWord) * 1.01 + padding, natural), natural,
                         figures ? std::vector<double>(std::min<std::size_t>(table.rows.size(), sampledRows))
                                 : sample(table, column, em, padding)});
    }
    return needs;
}

} // namespace mitsumori::print
