// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/problem.h"
#include "core/scenario/scenario.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace mitsumori::views {

/// What keeps the document from being estimated, at the bottom of the window; a click goes to the field.
class ProblemStrip : public QWidget {
    Q_OBJECT

  public:
    explicit ProblemStrip(QWidget *parent = nullptr);

    /// `scenario` is the last valid one: it knows how places are called.
    void refresh(const Problems &problems, const Scenario &scenario, Language language);

  signals:
    void activated(const std::string &pointer);

  private:
    QLabel *heading_;
    QListWidget *list_;
};

} // namespace mitsumori::views
