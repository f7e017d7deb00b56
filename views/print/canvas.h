// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/language.h"
#include "views/print/typesetter.h"

#include <QRectF>

#include <functional>
#include <string>
#include <vector>

class QCPPainter;
class QPdfWriter;

namespace mitsumori::print {

/// What every page carries.
struct Furniture {
    Language language = Language::ja;
    QString header, footer;
    int pages = 0; ///< known after the first pass
};

/// A place the table of contents and the outline lead to.
struct Mark {
    std::string title;
    int page = 1;
    double y = 0; ///< from the page's top
};

/// A rectangle of a page that leads to a mark.
struct Link {
    int page = 1;
    QRectF area;
    std::size_t mark = 0;
};

enum class Align { left, right, centre };

/// Pages one after the other, filled from top to bottom. Without a painter it draws nothing and only counts:
/// a report is laid out twice, first to learn its page numbers, and holds no page in memory.
class Canvas {
  public:
    Canvas(QPdfWriter &writer, QCPPainter *painter, Furniture furniture);

    Typesetter &type() { return type_; }
    Language language() const { return furniture_.language; }

    double left() const { return left_; }
    double right() const { return right_; }
    double width() const { return right_ - left_; }
    double bodyHeight() const { return bottom_ - top_; }
    double room() const { return bottom_ - y_; }
    double y() const { return y_; }
    int page() const { return page_; }

    void moveTo(double y) { y_ = y; }
    void advance(double height) { y_ += height; }
    /// Space between blocks; none at the top of a page.
    void gap(double height);
    /// Begins a new page where `height` does not fit on this one. True when it did.
    bool require(double height);
    void newPage();
    bool isAtTop() const { return y_ <= top_; }

    /// One line whose top is at `y`. `x` is its left end, right end or middle.
    void text(double x, double y, const QString &line, const Style &style, Align align = Align::left);
    void rule(double x1, double x2, double y, double points, const QColor &colour = black);
    void fill(const QRectF &area, const QColor &colour);
    void frame(const QRectF &area, double points, const QColor &colour = black);
    /// Runs `draw` with the painter's state kept; not at all while counting.
    void paint(const std::function<void(QCPPainter &)> &draw);

    void mark(const std::string &title) { marks_.push_back({title, page_, y_}); }
    const std::vector<Mark> &marks() const { return marks_; }
    void link(const QRectF &area, std::size_t mark) { links_.push_back({page_, area, mark}); }
    const std::vector<Link> &links() const { return links_; }

  private:
    void drawFurniture();

    QPdfWriter &writer_;
    QCPPainter *painter_;
    Furniture furniture_;
    Typesetter type_;
    double left_, right_, top_, bottom_, y_;
    int page_ = 1;
    std::vector<Mark> marks_;
    std::vector<Link> links_;
};

} // namespace mitsumori::print
