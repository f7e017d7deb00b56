// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/figure_view.h"

#include "views/table_model.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace mitsumori::views {

FigureView::FigureView(QWidget *parent) : QTableView(parent) {
    setAlternatingRowColors(true);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false); // Tab leaves the table
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setMinimumHeight(60); // small screens keep room for the chart
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setTextElideMode(Qt::ElideRight);
    verticalHeader()->setMaximumWidth(230);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    horizontalHeader()->setHighlightSections(false);
}

void FigureView::fitColumns(int most) {
    setColumnHidden(0, true); // it is the row header
    resizeColumnsToContents();
    for (int column = 1; column < horizontalHeader()->count(); ++column)
        if (columnWidth(column) > most)
            setColumnWidth(column, most);
}

void FigureView::keyPressEvent(QKeyEvent *event) {
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QTableView::keyPressEvent(event);
}

void FigureView::copy() const {
    QModelIndexList cells = selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end(), [](const QModelIndex &a, const QModelIndex &b) {
        return a.row() != b.row() ? a.row() < b.row() : a.column() < b.column();
    });
    QString text;
    int row = cells.isEmpty() ? 0 : cells.first().row();
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            text += cells[i].row() != row ? QLatin1Char('\n') : QLatin1Char('\t');
        row = cells[i].row();
        text += cells[i].data(TableModel::RawValueRole).toString();
    }
    QApplication::clipboard()->setText(text);
}

} // namespace mitsumori::views
