// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/print/typesetter.h"

#include <QTextLayout>
#include <QTextOption>

#include <cmath>

namespace mitsumori::print {

namespace {

QString withoutTrailingSpaces(QString text) {
    while (text.endsWith(QChar(' ')))
        text.chop(1);
    return text;
}

} // namespace

Typesetter::Entry &Typesetter::entry(const Style &style) {
    const int pixels = int(std::lround(pt(style.points)));
    const std::pair key(style.face, pixels);
    auto found = entries_.find(key);
    if (found == entries_.end()) {
        const QFont font = reportFont(style.face, pixels);
        found = entries_.emplace(key, Entry{font, QFontMetricsF(font, &device_)}).first;
    }
    return found->second;
}

double Typesetter::baseline(const Style &style) {
    const QFontMetricsF &metrics = entry(style).metrics;
    return (style.lineHeight() - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
}

double Typesetter::width(const QString &text, const Style &style) {
    return entry(style).metrics.horizontalAdvance(text);
}

QString Typesetter::elided(const QString &text, const Style &style, double width) {
    return entry(style).metrics.elidedText(text, Qt::ElideRight, width);
}

std::vector<QString> Typesetter::lines(const QString &text, const Style &style, double width, int most) {
    // No character of these fonts is wider than the font's size: most table cells need no breaking at all.
    if (double(text.size()) * pt(style.points) <= width && !text.contains(QChar('\n')))
        return {text};

    std::vector<QString> result;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    for (const QString &paragraph : text.split(QChar('\n'))) {
        QTextLayout layout(paragraph, font(style), &device_);
        layout.setTextOption(option);
        layout.setCacheEnabled(true);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            if (int(result.size()) == most) {
                result.back() = elided(result.back() + QChar(0x2026), style, width);
                layout.endLayout();
                return result;
            }
            line.setLineWidth(width);
            result.push_back(withoutTrailingSpaces(paragraph.mid(line.textStart(), line.textLength())));
        }
        layout.endLayout();
    }
    if (result.empty())
        result.emplace_back();
    return result;
}

} // namespace mitsumori::print
