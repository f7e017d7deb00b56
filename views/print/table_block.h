// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/print/block.h"
#include "views/print/column_plan.h"

namespace mitsumori::print {

/// A table with its title, caption and notes. The header row comes back on every page, no row is cut, and
/// subtotals and totals stand out by rules and weight, not by colour.
class TableBlock : public FlowBlock {
  public:
    TableBlock(Canvas &canvas, const report::Table &table);
    double lead() const override;
    void draw() override;

  private:
    using CellLines = std::vector<std::vector<QString>>;

    Style style(std::size_t column, report::RowKind kind) const;
    double step() const;

    CellLines header(const ColumnGroup &group) const;
    CellLines cells(const ColumnGroup &group, const report::Row &row) const;
    double height(const CellLines &cells) const;

    void drawGroup(std::size_t index);
    void drawTitle(std::size_t group, bool continued);
    void drawHeader(const ColumnGroup &group, const CellLines &header);
    void drawCells(const ColumnGroup &group, const CellLines &cells, report::RowKind kind, bool isHeader);
    void drawNotes();

    Canvas &canvas_;
    const report::Table &table_;
    ColumnPlan plan_;
};

} // namespace mitsumori::print
