// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table_model.h"

#include "views/texts.h"

#include <QFont>

namespace mitsumori::views {

namespace {

QString rawText(const report::Cell &cell) {
    if (const auto *money = std::get_if<Money>(&cell.value))
        return toQt(money->text());
    if (const auto *number = std::get_if<Decimal>(&cell.value))
        return toQt(number->text());
    if (const auto *words = std::get_if<std::string>(&cell.value))
        return toQt(*words);
    return {};
}

} // namespace

void TableModel::setTable(report::Table table) {
    const bool sameShape =
        table.rows.size() == table_.rows.size() && table.columns.size() == table_.columns.size();
    if (!sameShape) {
        beginResetModel();
        table_ = std::move(table);
        endResetModel();
        return;
    }
    table_ = std::move(table);
    if (rowCount() == 0 || columnCount() == 0)
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int TableModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(table_.rows.size());
}

int TableModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(table_.columns.size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const report::Row &row = table_.rows[std::size_t(index.row())];
    const auto column = std::size_t(index.column());
    if (column >= row.cells.size())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return toQt(row.cells[column].shown);
    case Qt::ToolTipRole:
        return table_.columns[column].kind == report::ColumnKind::text
                   ? toQt(row.cells[column].shown).toHtmlEscaped()
                   : QString();
    case RawValueRole:
        return rawText(row.cells[column]);
    case Qt::TextAlignmentRole:
        return int(
            (table_.columns[column].kind == report::ColumnKind::text ? Qt::AlignLeft : Qt::AlignRight) |
            Qt::AlignVCenter);
    case Qt::FontRole: {
        if (row.kind == report::RowKind::normal)
            return {};
        QFont font;
        font.setBold(true);
        return font;
    }
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    // the first cell names its row: as a header it stays in sight while the months are scrolled
    if (orientation == Qt::Vertical)
        return section >= 0 && section < rowCount() && (role == Qt::DisplayRole || role == Qt::ToolTipRole)
                   ? data(index(section, 0), role)
                   : QVariant();
    if (section < 0 || section >= columnCount())
        return {};
    const report::Column &column = table_.columns[std::size_t(section)];
    if (role == Qt::DisplayRole)
        return toQt(column.title);
    if (role == Qt::ToolTipRole)
        return toQt(column.title).toHtmlEscaped();
    if (role == Qt::TextAlignmentRole)
        return int((column.kind == report::ColumnKind::text ? Qt::AlignLeft : Qt::AlignRight) |
                   Qt::AlignVCenter);
    return {};
}

} // namespace mitsumori::views
