// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/print/plain_text.h"

#include <QList>

#include <algorithm>

namespace mitsumori::print {

namespace {

/// Enough for every living script; more is a text meant to climb over the line above.
constexpr int mostMarks = 4;

bool isPlainAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

bool isVariationSelector(char32_t c) {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

/// What is drawn for `c`; 0 for nothing.
char32_t drawn(char32_t c, int &marks) {
    // Combining marks count up to the next base character.
    const bool isMark = QChar::isMark(c);
    marks = isMark ? marks + 1 : 0;
    if (isVariationSelector(c) || (isMark && marks > mostMarks))
        return 0;
    switch (QChar::category(c)) {
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return U'\n';
    case QChar::Other_Control:
        return c == U'\n' || c == U'\r' ? U'\n' : U' ';
    case QChar::Other_Format:
        // The two joiners shape words and emoji; the rest turns text round or hides in it.
        return c == 0x200C || c == 0x200D ? c : 0;
    default:
        return QChar::isNonCharacter(c) ? char32_t(QChar::ReplacementCharacter) : c;
    }
}

} // namespace

QString plainText(std::string_view utf8, qsizetype limit) {
    // Four bytes hold any character: a text of megabytes is cut before it is looked at.
    const auto bytes = std::min(utf8.size(), std::size_t(limit + 1) * 4);
    const std::string_view head = utf8.substr(0, bytes);
    if (isPlainAscii(head) && utf8.size() <= std::size_t(limit))
        return QString::fromLatin1(head.data(), qsizetype(head.size()));

    QString result;
    qsizetype count = 0;
    int marks = 0;
    char32_t before = 0;
    const QList<uint> characters = QString::fromUtf8(head.data(), qsizetype(head.size())).toUcs4();
    for (const uint character : characters) {
        const bool secondHalfOfBreak = before == U'\r' && character == U'\n';
        before = character;
        const char32_t c = drawn(character, marks);
        if (c == 0 || secondHalfOfBreak)
            continue;
        if (++count > limit)
            break;
        result += QChar::fromUcs4(c);
    }
    if (count > limit || bytes < utf8.size())
        result += QChar(0x2026);
    return result;
}

QString plainLine(std::string_view utf8, qsizetype limit) {
    QString line = plainText(utf8, limit);
    line.replace(QChar('\n'), QChar(' '));
    return line;
}

} // namespace mitsumori::print
