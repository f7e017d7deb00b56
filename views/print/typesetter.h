// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/print/fonts.h"
#include "views/print/geometry.h"

#include <QColor>
#include <QFontMetricsF>
#include <QString>

#include <limits>
#include <map>
#include <vector>

class QPaintDevice;

namespace mitsumori::print {

/// The report has no colour of its own: it must read well from any printer.
inline constexpr QColor black(0, 0, 0), grey(0x55, 0x55, 0x55), lightGrey(0xbb, 0xbb, 0xbb),
    paleGrey(0xee, 0xee, 0xee);

/// How a line of text looks.
struct Style {
    Face face = Face::text;
    double points = 9.5;
    double leading = 1.5; ///< distance of lines in font sizes; Japanese needs more than Latin text
    QColor ink = black;

    double lineHeight() const { return pt(points * leading); }
};

/// Measures and breaks text exactly as the device will draw it.
class Typesetter {
  public:
    static constexpr int unlimited = std::numeric_limits<int>::max();

    explicit Typesetter(QPaintDevice &device) : device_(device) {}

    const QFont &font(const Style &style) { return entry(style).font; }
    /// From the top of a line to its baseline.
    double baseline(const Style &style);
    double width(const QString &text, const Style &style);
    QString elided(const QString &text, const Style &style, double width);
    /// Breaks at words, inside them only where a word is wider than the line. Lines past `most` become one
    /// "…".
    std::vector<QString> lines(const QString &text, const Style &style, double width, int most = unlimited);

  private:
    struct Entry {
        QFont font;
        QFontMetricsF metrics;
    };
    Entry &entry(const Style &style);

    QPaintDevice &device_;
    std::map<std::pair<Face, int>, Entry> entries_;
};

} // namespace mitsumori::print
