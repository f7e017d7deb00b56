// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"

#include <QWidget>

class QComboBox;
class QSplitter;

namespace mitsumori::charts {
class TimelineWidget;
}

namespace mitsumori::views {

class FigureView;
class TableModel;

/// The timeline and, below it, the table of the same figures. What is picked in one is selected in the other.
class TimelinePage : public QWidget {
    Q_OBJECT

  public:
    explicit TimelinePage(QWidget *parent = nullptr);

    void refresh(const Scenario &scenario, const Estimate &estimate, Language language);
    charts::TimelineWidget *chart() const { return chart_; }
    FigureView *table() const { return view_; }
    std::string cloud() const;

  signals:
    /// Category is empty for a whole month.
    void picked(const std::string &cloud, int month, const std::string &category);
    /// Another cloud was chosen: the page needs refresh().
    void cloudChanged();

  private:
    void fillClouds(const Estimate &estimate, Language language);
    void selectCell(int month, const QString &category);
    void cellChosen();

    QComboBox *clouds_;
    charts::TimelineWidget *chart_;
    FigureView *view_;
    TableModel *model_;
    QSplitter *splitter_;
    bool selecting_ = false;              ///< the chart selects, and has told already
    std::vector<std::string> categories_; ///< of the table's columns from 1 on
};

} // namespace mitsumori::views
