// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/print/cover_page.h"

#include "views/print/key_value_block.h"
#include "views/print/plain_text.h"

#include <algorithm>

namespace mitsumori::print {

namespace {

const Style titleStyle{Face::bold, 25, 1.3, black};
const Style customerStyle{Face::bold, 14, 1.4, black};
const Style subjectStyle{Face::text, 13, 1.45, black};
const Style labelStyle{Face::text, 10, 1.4, black};
const Style amountStyle{Face::bold, 27, 1.3, black};
const Style detailStyle{Face::text, 9, 1.5, grey};
const Style disclaimerStyle{Face::text, 8.5, 1.55, black};

/// Lines at the left edge of `inset`; names without end are cut, a cover is one page.
void drawLines(Canvas &canvas, const std::string &text, const Style &style, int most, double inset = 0) {
    if (text.empty())
        return;
    for (const QString &line :
         canvas.type().lines(plainLine(text), style, canvas.width() - 2 * inset, most)) {
        canvas.text(canvas.left() + inset, canvas.y(), line, style);
        canvas.advance(style.lineHeight());
    }
}

/// The amount never wraps: a long one gets smaller type.
void drawAmount(Canvas &canvas, const std::string &amount, double inset) {
    const QString line = plainLine(amount, 200);
    Style style = amountStyle;
    const double room = canvas.width() - 2 * inset;
    while (style.points > 10 && canvas.type().width(line, style) > room)
        style.points -= 1;
    canvas.text(canvas.left() + inset, canvas.y(), canvas.type().elided(line, style, room), style);
    canvas.advance(style.lineHeight());
}

void drawAmountBox(Canvas &canvas, const report::Cover &cover) {
    if (cover.amount.empty() && cover.amountLabel.empty())
        return;
    const double top = canvas.y(), inset = pt(16);
    canvas.advance(pt(12));
    drawLines(canvas, cover.amountLabel, labelStyle, 3, inset);
    canvas.advance(pt(3));
    drawAmount(canvas, cover.amount, inset);
    canvas.advance(pt(3));
    drawLines(canvas, cover.amountDetail, detailStyle, 5, inset);
    canvas.advance(pt(12));
    canvas.frame(QRectF(canvas.left(), top, canvas.width(), canvas.y() - top), 1.2);
}

} // namespace

void drawCover(Canvas &canvas, const report::Cover &cover) {
    canvas.advance(mm(6));
    drawLines(canvas, cover.title, titleStyle, 3);
    canvas.advance(pt(6));
    canvas.rule(canvas.left(), canvas.right(), canvas.y(), 2.4);
    canvas.advance(mm(10));
    drawLines(canvas, cover.customer, customerStyle, 3);
    canvas.advance(mm(3));
    drawLines(canvas, cover.subject, subjectStyle, 4);
    canvas.advance(mm(9));
    drawAmountBox(canvas, cover);
    canvas.advance(mm(10));
    KeyValueBlock(canvas, cover.facts).draw();

    if (cover.disclaimer.empty())
        return;
    const double inset = pt(10);
    const std::vector<QString> lines =
        canvas.type().lines(plainText(cover.disclaimer), disclaimerStyle, canvas.width() - 2 * inset, 20);
    const double height = double(lines.size()) * disclaimerStyle.lineHeight() + pt(14);
    canvas.gap(mm(6));
    canvas.require(height);
    canvas.moveTo(canvas.y() + canvas.room() - height);
    canvas.fill(QRectF(canvas.left(), canvas.y(), pt(3), height), black);
    canvas.fill(QRectF(canvas.left() + pt(3), canvas.y(), canvas.width() - pt(3), height), paleGrey);
    canvas.advance(pt(7));
    for (const QString &line : lines) {
        canvas.text(canvas.left() + inset, canvas.y(), line, disclaimerStyle);
        canvas.advance(disclaimerStyle.lineHeight());
    }
}

} // namespace mitsumori::print
