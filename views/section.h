// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace mitsumori::views {

/// A collapsible group of the panel: a header that opens and closes, optionally with a switch, and rows
/// below.
class Section : public QWidget {
    Q_OBJECT

  public:
    explicit Section(const QString &title, QWidget *parent = nullptr);

    QVBoxLayout *rows() const { return rows_; }
    void setOpen(bool open);
    bool isOpen() const;
    /// Adds the switch; `name` is what a screen reader calls it.
    QCheckBox *addSwitch(const QString &name);
    void setSubtitle(const QString &text);

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    QString title_;
    QCheckBox *switch_ = nullptr;
    QToolButton *header_;
    bool open_ = true;
    QWidget *body_;
    QVBoxLayout *rows_;
    QLabel *subtitle_;
    QHBoxLayout *top_;
};

} // namespace mitsumori::views
