// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/print/contents_page.h"

#include "core/text/catalogue.h"
#include "views/print/plain_text.h"

namespace mitsumori::print {

namespace {
const Style headingStyle{Face::bold, 15, 1.35, black};
const Style entryStyle{Face::text, 10.5, 1.5, black};
const Style numberStyle{Face::figures, 10.5, 1.5, black};
} // namespace

void drawContents(Canvas &canvas, const report::Document &document, const std::vector<Mark> &marks) {
    canvas.newPage();
    canvas.text(canvas.left(), canvas.y(), QString::fromStdString(text(document.language, "print.contents")),
                headingStyle);
    canvas.advance(headingStyle.lineHeight() + pt(2));
    canvas.rule(canvas.left(), canvas.right(), canvas.y(), 0.8);
    canvas.advance(pt(10));

    const double height = entryStyle.lineHeight() + pt(7), numberRoom = pt(40);
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
        canvas.require(height);
        const double top = canvas.y();
        const QString title = canvas.type().elided(plainLine(document.sections[i].title), entryStyle,
                                                   canvas.width() - numberRoom);
        canvas.text(canvas.left(), top + pt(3), title, entryStyle);
        if (i < marks.size())
            canvas.text(canvas.right(), top + pt(3), QString::number(marks[i].page), numberStyle,
                        Align::right);
        canvas.link(QRectF(canvas.left(), top, canvas.width(), height), i);
        canvas.advance(height);
        canvas.rule(canvas.left(), canvas.right(), canvas.y(), 0.3, lightGrey);
    }
}

} // namespace mitsumori::print
