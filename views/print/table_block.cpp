// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/print/table_block.h"

#include "core/text/catalogue.h"
#include "views/print/column_needs.h"
#include "views/print/paragraph_block.h"
#include "views/print/plain_text.h"
#include "views/print/table_title.h"

#include <algorithm>

namespace mitsumori::print {

namespace {

/// Above and below a cell's text.
const double rowPadding = pt(2);
constexpr int mostHeaderLines = 4, mostLines = 40;

} // namespace

TableBlock::TableBlock(Canvas &canvas, const report::Table &table)
    : canvas_(canvas)
    , table_(table)
    , plan_(planColumns(columnNeeds(canvas.type(), table, canvas.width()), canvas.width())) {}

Style TableBlock::style(std::size_t column, report::RowKind kind) const {
    const bool figures = isFigures(table_.columns[column].kind), bold = kind != report::RowKind::normal;
    Style style = cellStyle;
    style.points *= plan_.scale;
    style.face = figures ? (bold ? Face::figuresBold : Face::figures) : (bold ? Face::bold : Face::text);
    return style;
}

double TableBlock::step() const {
    return pt(cellStyle.points * cellStyle.leading * plan_.scale);
}

TableBlock::CellLines TableBlock::header(const ColumnGroup &group) const {
    CellLines result;
    for (std::size_t i = 0; i < group.columns.size(); ++i) {
        Style bold = style(group.columns[i], report::RowKind::total);
        bold.face = Face::bold;
        result.push_back(canvas_.type().lines(plainLine(table_.columns[group.columns[i]].title), bold,
                                              group.widths[i] - 2 * cellPadding * plan_.scale,
                                              mostHeaderLines));
    }
    return result;
}

TableBlock::CellLines TableBlock::cells(const ColumnGroup &group, const report::Row &row) const {
    CellLines result;
    for (std::size_t i = 0; i < group.columns.size(); ++i) {
        const std::size_t column = group.columns[i];
        const std::string shown = column < row.cells.size() ? row.cells[column].shown : std::string();
        result.push_back(canvas_.type().lines(plainText(shown, 2'000), style(column, row.kind),
                                              group.widths[i] - 2 * cellPadding * plan_.scale, mostLines));
    }
    return result;
}

double TableBlock::height(const CellLines &cells) const {
    std::size_t most = 1;
    for (const auto &lines : cells)
        most = std::max(most, lines.size());
    return double(most) * step() + 2 * rowPadding;
}

double TableBlock::lead() const {
    if (plan_.groups.empty())
        return tableTitleHeight();
    const ColumnGroup &group = plan_.groups.front();
    double sum = tableTitleHeight() + height(header(group));
    for (std::size_t i = 0; i < std::min<std::size_t>(table_.rows.size(), 2); ++i)
        sum += height(cells(group, table_.rows[i]));
    return std::min(sum, canvas_.bodyHeight() * 0.8);
}

void TableBlock::draw() {
    canvas_.require(lead());
    for (std::size_t i = 0; i < plan_.groups.size(); ++i)
        drawGroup(i);
    drawNotes();
}

void TableBlock::drawTitle(std::size_t group, bool continued) {
    std::string title = plainLine(table_.title).toStdString();
    if (plan_.groups.size() > 1 && !title.empty())
        title = text(canvas_.language(), "print.part",
                     {{"title", title},
                      {"n", std::to_string(group + 1)},
                      {"total", std::to_string(plan_.groups.size())}});
    if (continued && !title.empty())
        title = text(canvas_.language(), "print.continued", {{"title", title}});
    drawTableTitle(canvas_, QString::fromStdString(title), plainLine(table_.caption));
}

void TableBlock::drawGroup(std::size_t index) {
    const ColumnGroup &group = plan_.groups[index];
    const CellLines top = header(group);
    if (index > 0) {
        canvas_.gap(pt(12));
        canvas_.require(lead());
    }
    drawTitle(index, false);
    drawHeader(group, top);

    const double left = canvas_.left(), right = canvas_.right();
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
        const CellLines row = cells(group, table_.rows[i]);
        // A total never begins a page alone: the row above it goes along. A few rows of look-ahead will do.
        double wanted = height(row);
        for (std::size_t next = i + 1; next < std::min(i + 4, table_.rows.size()); ++next) {
            if (table_.rows[next].kind == report::RowKind::normal)
                break;
            const double more = height(cells(group, table_.rows[next]));
            if (wanted + more > canvas_.bodyHeight() * 0.6)
                break;
            wanted += more;
        }
        if (wanted > canvas_.room()) {
            canvas_.rule(left, right, canvas_.y(), 0.8);
            canvas_.newPage();
            drawTitle(index, true);
            drawHeader(group, top);
        }
        drawCells(group, row, table_.rows[i].kind, false);
    }
    canvas_.rule(left, right, canvas_.y(), 0.8);
}

void TableBlock::drawHeader(const ColumnGroup &group, const CellLines &header) {
    const double top = canvas_.y(), tall = height(header);
    canvas_.fill(QRectF(canvas_.left(), top, canvas_.width(), tall), paleGrey);
    canvas_.rule(canvas_.left(), canvas_.right(), top, 0.8);
    drawCells(group, header, report::RowKind::normal, true);
    canvas_.rule(canvas_.left(), canvas_.right(), canvas_.y(), 0.6);
}

void TableBlock::drawCells(const ColumnGroup &group, const CellLines &cells, report::RowKind kind,
                           bool isHeader) {
    const double top = canvas_.y(), tall = height(cells), padding = cellPadding * plan_.scale;
    double x = canvas_.left();
    for (std::size_t i = 0; i < group.columns.size(); ++i) {
        const bool figures = isFigures(table_.columns[group.columns[i]].kind);
        Style look = style(group.columns[i], kind);
        if (isHeader)
            look.face = Face::bold;
        // Column titles stand on the rule above the figures, cells begin at the row's top.
        const double free = isHeader ? tall - 2 * rowPadding - double(cells[i].size()) * step() : 0;
        for (std::size_t line = 0; line < cells[i].size(); ++line)
            canvas_.text(figures ? x + group.widths[i] - padding : x + padding,
                         top + rowPadding + free + double(line) * step(), cells[i][line], look,
                         figures ? Align::right : Align::left);
        x += group.widths[i];
    }
    canvas_.advance(tall);
    if (isHeader)
        return;
    if (kind != report::RowKind::normal)
        canvas_.rule(canvas_.left(), canvas_.right(), top, kind == report::RowKind::total ? 1.0 : 0.5);
    canvas_.rule(canvas_.left(), canvas_.right(), canvas_.y(), kind == report::RowKind::normal ? 0.25 : 0.5,
                 kind == report::RowKind::normal ? lightGrey : black);
}

void TableBlock::drawNotes() {
    if (table_.notes.empty())
        return;
    canvas_.advance(pt(4));
    for (const std::string &note : table_.notes)
        ParagraphBlock(canvas_, plainText(note), noteStyle).draw();
}

} // namespace mitsumori::print
