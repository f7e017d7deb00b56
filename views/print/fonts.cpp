// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/print/fonts.h"

#include <QFile>
#include <QFontDatabase>
#include <QStringList>

namespace mitsumori::print {

namespace {

/// Loaded by path, so that fontconfig's rules on this or that machine have no say in the layout.
void loadOnce() {
    static const bool loaded = [] {
        const QString folder = QStringLiteral("/usr/share/fonts/truetype/bizud-gothic/");
        for (const char *name :
             {"BIZUDGothic-Regular", "BIZUDGothic-Bold", "BIZUDPGothic-Regular", "BIZUDPGothic-Bold"}) {
            const QString path = folder + QLatin1String(name) + QStringLiteral(".ttf");
            if (QFile::exists(path))
                QFontDatabase::addApplicationFont(path);
        }
        return true;
    }();
    Q_UNUSED(loaded)
}

} // namespace

QString textFamily() {
    loadOnce();
    return QStringLiteral("BIZ UDPGothic");
}

QFont reportFont(Face face, int pixels) {
    loadOnce();
    const bool figures = face == Face::figures || face == Face::figuresBold;
    QFont font;
    // The later families only serve characters the first one lacks (rare kanji, other scripts).
    font.setFamilies({figures ? QStringLiteral("BIZ UDGothic") : textFamily(), QStringLiteral("DejaVu Sans"),
                      QStringLiteral("Noto Sans CJK JP")});
    font.setStyleHint(QFont::SansSerif);
    font.setBold(face == Face::bold || face == Face::figuresBold);
    font.setPixelSize(pixels);
    // No ligatures: a glyph for "fi" cannot be searched for. Any spacing turns them off; this one is 1/64 of
    // a dot.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace mitsumori::print
