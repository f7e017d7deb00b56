// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace mitsumori::views {

/// A label for texts of the document: never rich text, which would open files named in it.
inline QLabel *plainLabel(const QString &text, QWidget *parent = nullptr) {
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

} // namespace mitsumori::views
