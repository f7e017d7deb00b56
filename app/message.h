// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/problem.h"

#include <QString>

class QWidget;

namespace mitsumori::app {

/// A message in plain text with one button that closes it.
void showMessage(QWidget *parent, const QString &title, const QString &text);
/// The first problems in the text, all of them behind "details".
void showProblems(QWidget *parent, const QString &heading, const Problems &problems, Language language);

} // namespace mitsumori::app
