// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/language.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace mitsumori::app {

/// What the window shows while nothing is open: open a file, an example, or one of the recent files.
class StartPage : public QWidget {
    Q_OBJECT

  public:
    explicit StartPage(QWidget *parent = nullptr);

    void retranslate(Language language);

  signals:
    void openAsked();
    void exampleAsked(const QString &path);
    void fileAsked(const QString &path);

  private:
    void addLinks(QVBoxLayout *layout, bool recent);

    QLabel *title_, *hint_, *examplesTitle_, *recentTitle_;
    QPushButton *open_;
    QVBoxLayout *examples_, *recent_;
};

} // namespace mitsumori::app
