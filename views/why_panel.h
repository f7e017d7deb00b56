// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace mitsumori::views {

/// "Why this figure?": the lines behind what was picked, the largest first, and one of them followed down to
/// formula, rate, source and date. Keeps no pointer into the estimate: it is given anew whenever it is asked.
class WhyPanel : public QWidget {
    Q_OBJECT

  public:
    explicit WhyPanel(QWidget *parent = nullptr);

    /// What is asked about: a line, or all lines of a category (empty: of the month).
    struct Question {
        std::string cloud, line, category;
        int month = 1;
    };
    void ask(const Question &question);
    /// Shows the present question with these figures.
    void refresh(const Scenario &scenario, const Estimate &estimate, Language language);
    const Question &question() const { return question_; }

  signals:
    /// The panel needs refresh(): another line was chosen.
    void asked();

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    void fillLines(const Scenario &scenario, const CloudEstimate &cloud, Language language);
    void explainLine(const Scenario &scenario, const Estimate &estimate, Language language);
    void clearRows();
    void placeRows();
    void addRow(const QString &label, const QString &value);

    Question question_;
    QComboBox *lines_;
    QLabel *title_, *hint_;
    QWidget *rowsArea_;
    QGridLayout *rows_;
    std::vector<std::pair<QLabel *, QLabel *>> shown_; ///< names and values
};

} // namespace mitsumori::views
