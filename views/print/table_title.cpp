// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/print/table_title.h"

#include "views/print/paragraph_block.h"

namespace mitsumori::print {

namespace {
const Style titleStyle{Face::bold, 10.5, 1.4, black};
const double below = pt(3);
} // namespace

double tableTitleHeight() {
    return titleStyle.lineHeight() + noteStyle.lineHeight() + below;
}

void drawTableTitle(Canvas &canvas, const QString &title, const QString &caption) {
    Typesetter &type = canvas.type();
    const double captionWidth = type.width(caption, noteStyle), height = noteStyle.lineHeight();
    const bool beside =
        !title.isEmpty() && type.width(title, titleStyle) + pt(14) + captionWidth <= canvas.width();
    if (!title.isEmpty()) {
        canvas.text(canvas.left(), canvas.y(), type.elided(title, titleStyle, canvas.width()), titleStyle);
        canvas.advance(titleStyle.lineHeight());
    }
    if (!caption.isEmpty()) {
        const double top = canvas.y() - (beside ? height : 0);
        canvas.text(canvas.right(), top, type.elided(caption, noteStyle, canvas.width()), noteStyle,
                    Align::right);
        canvas.moveTo(top + height);
    }
    canvas.advance(below);
}

} // namespace mitsumori::print
