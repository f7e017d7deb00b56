// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

#include <QAbstractTableModel>

namespace mitsumori::views {

/// A table of the report as Qt's views want it: the text to show, and beside it the raw value for copying and
/// tests.
class TableModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Role { RawValueRole = Qt::UserRole + 1 }; ///< exact digits of a figure, the text of a text

    using QAbstractTableModel::QAbstractTableModel;

    /// The same shape keeps selection and scroll position: only figures are announced as changed.
    void setTable(report::Table table);
    const report::Table &table() const { return table_; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    report::Table table_;
};

} // namespace mitsumori::views
