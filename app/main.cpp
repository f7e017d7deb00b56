// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/window.h"

#include <QApplication>
#include <QHashSeed>

int main(int argc, char **argv) {
    using namespace mitsumori;
    // equal input gives equal bytes: Qt's PDF writer orders fonts by hash
    QHashSeed::setDeterministicGlobalSeed();
    // without a display the platform plugin would abort the program
    const bool hasDisplay =
        !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    if (!hasDisplay && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (app::wantsCommandLine(argc, argv))
        return app::runCommandLine(argc, argv);
    QApplication application(argc, argv);
    return app::runWindow(application, argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
}
