// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QString>

#include <string_view>

class QPalette;

namespace mitsumori::charts {

/// Colours and fonts of a chart. Fonts are in pixels everywhere: points would be laid out at the screen's
/// resolution and drawn at the paper's.
struct Theme {
    QColor background, text, faint, grid;
    QColor bandEven, bandOdd, bandEdge;
    QColor line, selection;
    bool dark = false;
    int fontPixels = 12;
    int titlePixels = 15;
    QString family; ///< empty: the application's font

    QFont font(int pixels, bool bold = false) const;
    QFont font() const { return font(fontPixels); }

    /// The same colour for the same category in every chart, whatever else is shown (Okabe-Ito).
    QColor category(std::string_view key) const;

    static Theme light();
    static Theme darkScreen();
    static Theme paper();
    /// Light or dark by the lightness of the window's background: Qt 6.4 cannot be asked for the colour
    /// scheme.
    static Theme forPalette(const QPalette &palette);
};

} // namespace mitsumori::charts
