// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/reconcile.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace mitsumori::views {

class FigureView;
class TableModel;

/// Figures of an earlier document against what the scenario comes to, with the reason for the difference.
class QuotedPage : public QWidget {
    Q_OBJECT

  public:
    explicit QuotedPage(QWidget *parent = nullptr);

    void refresh(const Result<std::vector<Reconciled>> &figures, Language language);
    FigureView *table() const { return view_; }

  private:
    void showMessage();

    FigureView *view_;
    TableModel *model_;
    QPlainTextEdit *message_;
    QLabel *summary_;
    std::vector<QString>
        messages_; ///< of each row: the figures themselves belong to the scenario of the moment
};

} // namespace mitsumori::views
