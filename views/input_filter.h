// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace mitsumori::views {

/// Installed on the application. Two habits of Qt's input widgets would damage an estimate: the wheel turns
/// fields that are only scrolled past, and a field swallows Ctrl+Z after its value was committed, so that it
/// never reaches the document.
class InputFilter : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace mitsumori::views
