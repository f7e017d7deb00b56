// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace mitsumori::views {

/// A table of figures: copying takes the raw values with tabs, as spreadsheets want them.
class FigureView : public QTableView {
    Q_OBJECT

  public:
    explicit FigureView(QWidget *parent = nullptr);

    void copy() const;
    /// Columns as wide as what they hold, at most `most` pixels.
    void fitColumns(int most = 260);

  protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace mitsumori::views
