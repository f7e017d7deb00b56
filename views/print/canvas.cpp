// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/print/canvas.h"

#include "core/text/catalogue.h"

#include <QPdfWriter>
#include <qcustomplot.h>

namespace mitsumori::print {

namespace {
const Style furnitureStyle{Face::text, 7.5, 1.4, grey};
const Style pageNumberStyle{Face::figures, 7.5, 1.4, grey};
} // namespace

Canvas::Canvas(QPdfWriter &writer, QCPPainter *painter, Furniture furniture)
    : writer_(writer)
    , painter_(painter)
    , furniture_(std::move(furniture))
    , type_(writer)
    , left_(mm(18))
    , right_(writer.width() - mm(18))
    , top_(mm(22))
    , bottom_(writer.height() - mm(22))
    , y_(top_) {
    drawFurniture();
}

void Canvas::gap(double height) {
    if (!isAtTop())
        y_ += height;
}

bool Canvas::require(double height) {
    // What is taller than a page would ask for new pages for ever: it begins where it can and runs over.
    if (height <= room() || isAtTop())
        return false;
    newPage();
    return true;
}

void Canvas::newPage() {
    if (painter_ != nullptr)
        writer_.newPage();
    ++page_;
    y_ = top_;
    drawFurniture();
}

void Canvas::drawFurniture() {
    const double height = furnitureStyle.lineHeight();
    if (page_ > 1) {
        const double line = top_ - mm(5);
        text(left_, line - height, type_.elided(furniture_.header, furnitureStyle, width()), furnitureStyle);
        rule(left_, right_, line, 0.4, grey);
    }
    const double line = bottom_ + mm(5);
    rule(left_, right_, line, 0.4, grey);
    const QString number = QString::fromStdString(
        mitsumori::text(furniture_.language, "print.page",
                        {{"n", std::to_string(page_)}, {"total", std::to_string(furniture_.pages)}}));
    const double numberWidth = type_.width(number, pageNumberStyle);
    text(left_, line + pt(2), type_.elided(furniture_.footer, furnitureStyle, width() - numberWidth - mm(8)),
         furnitureStyle);
    text(right_, line + pt(2), number, pageNumberStyle, Align::right);
}

void Canvas::text(double x, double y, const QString &line, const Style &style, Align align) {
    if (painter_ == nullptr || line.isEmpty())
        return;
    if (align != Align::left)
        x -= type_.width(line, style) / (align == Align::centre ? 2 : 1);
    painter_->setFont(type_.font(style));
    painter_->setPen(style.ink);
    painter_->drawText(QPointF(x, y + type_.baseline(style)), line);
}

void Canvas::rule(double x1, double x2, double y, double points, const QColor &colour) {
    // A filled rectangle is as thick as it says; a line depends on the viewer.
    fill(QRectF(x1, y - pt(points) / 2, x2 - x1, pt(points)), colour);
}

void Canvas::fill(const QRectF &area, const QColor &colour) {
    if (painter_ != nullptr)
        painter_->fillRect(area, colour);
}

void Canvas::frame(const QRectF &area, double points, const QColor &colour) {
    const double d = pt(points);
    rule(area.left(), area.right(), area.top(), points, colour);
    rule(area.left(), area.right(), area.bottom(), points, colour);
    fill(QRectF(area.left() - d / 2, area.top() - d / 2, d, area.height() + d), colour);
    fill(QRectF(area.right() - d / 2, area.top() - d / 2, d, area.height() + d), colour);
}

void Canvas::paint(const std::function<void(QCPPainter &)> &draw) {
    if (painter_ == nullptr)
        return;
    painter_->save();
    draw(*painter_);
    painter_->restore();
    painter_->setModes(QCPPainter::pmDefault);
}

} // namespace mitsumori::print
