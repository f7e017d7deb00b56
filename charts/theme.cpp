// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/theme.h"

#include "core/workloads/kind.h"

#include <QApplication>
#include <QPalette>

#include <array>

namespace mitsumori::charts {

namespace {

// In the order of categories(). From "compute" on Okabe and Ito: apart for people with any colour vision;
// training and inference, which seldom meet the end of that list, and the rest from Tol's muted scheme.
constexpr std::array<QRgb, 13> colours{0xff882255, 0xff44aa99, 0xff0072b2, 0xffe69f00, 0xff009e73,
                                       0xffd55e00, 0xff56b4e9, 0xffcc79a7, 0xff999999, 0xff999933,
                                       0xff332288, 0xffddcc77, 0xffbbbbbb};
constexpr std::size_t tooDark = 2; // the blue alone is too dark on a dark ground

} // namespace

QFont Theme::font(int pixels, bool bold) const {
    QFont font = family.isEmpty() ? QApplication::font() : QFont(family);
    font.setPixelSize(pixels);
    font.setBold(bold);
    return font;
}

QColor Theme::category(std::string_view key) const {
    const std::vector<std::string> &all = categories();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i] != key)
            continue;
        return dark && i == tooDark ? QColor(0x2b, 0x8f, 0xd0) : QColor::fromRgb(colours[i % colours.size()]);
    }
    return QColor::fromRgb(colours.back());
}

Theme Theme::light() {
    Theme theme;
    theme.background = QColor(0xff, 0xff, 0xff);
    theme.text = QColor(0x20, 0x20, 0x20);
    theme.faint = QColor(0x5f, 0x63, 0x68);
    theme.grid = QColor(0xdd, 0xe1, 0xe6);
    theme.bandEven = QColor(0xf4, 0xf6, 0xf9);
    theme.bandOdd = QColor(0xff, 0xff, 0xff);
    theme.bandEdge = QColor(0x9a, 0xa2, 0xad);
    theme.line = QColor(0x20, 0x20, 0x20);
    theme.selection = QColor(0x00, 0x00, 0x00);
    return theme;
}

Theme Theme::darkScreen() {
    Theme theme;
    theme.dark = true;
    theme.background = QColor(0x1e, 0x1e, 0x1e);
    theme.text = QColor(0xe8, 0xea, 0xed);
    theme.faint = QColor(0xa8, 0xad, 0xb4);
    theme.grid = QColor(0x3a, 0x3d, 0x42);
    theme.bandEven = QColor(0x26, 0x29, 0x2e);
    theme.bandOdd = QColor(0x1e, 0x1e, 0x1e);
    theme.bandEdge = QColor(0x70, 0x76, 0x80);
    theme.line = QColor(0xe8, 0xea, 0xed);
    theme.selection = QColor(0xff, 0xff, 0xff);
    return theme;
}

Theme Theme::paper() {
    Theme theme = light();
    theme.text = theme.line = QColor(0x00, 0x00, 0x00);
    theme.fontPixels = 10;
    theme.titlePixels = 12;
    theme.family = QStringLiteral("BIZ UDPGothic"); // the report's font: its kanji stay searchable in a PDF
    return theme;
}

Theme Theme::forPalette(const QPalette &palette) {
    return palette.color(QPalette::Window).lightness() < 128 ? darkScreen() : light();
}

} // namespace mitsumori::charts
