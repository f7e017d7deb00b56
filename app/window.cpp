// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/main_window.h"
#include "app/settings.h"
#include "views/input_filter.h"

#include <QApplication>

namespace mitsumori::app {

int runWindow(QApplication &application, const QString &file) {
    application.setOrganizationName(QStringLiteral("Mitsumori"));
    application.setApplicationName(QStringLiteral("Mitsumori"));
    views::InputFilter filter;
    application.installEventFilter(&filter);
    MainWindow window;
    window.restoreLayout();
    window.show();
    if (!file.isEmpty())
        window.openFile(file);
    return application.exec();
}

} // namespace mitsumori::app
