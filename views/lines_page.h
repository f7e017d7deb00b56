// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace mitsumori::views {

class FigureView;
class TableModel;

/// All line items of a cloud by month, as amounts or quantities.
class LinesPage : public QWidget {
    Q_OBJECT

  public:
    explicit LinesPage(QWidget *parent = nullptr);

    void refresh(const Scenario &scenario, const Estimate &estimate, Language language);
    FigureView *table() const { return view_; }

  signals:
    void picked(const std::string &cloud, const std::string &line, int month);
    /// Cloud or figure was chosen anew: the page needs refresh().
    void choiceChanged();

  private:
    void cellChosen();

    QComboBox *clouds_, *figure_;
    QLabel *figureLabel_;
    FigureView *view_;
    TableModel *model_;
    std::vector<std::string> lines_; ///< id of each row
    int months_ = 0;
};

} // namespace mitsumori::views
