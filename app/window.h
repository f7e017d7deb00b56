// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;
class QString;

namespace mitsumori::app {

/// Shows the window, with a scenario if `file` is not empty, until it is closed; returns the exit status.
int runWindow(QApplication &application, const QString &file);

} // namespace mitsumori::app
