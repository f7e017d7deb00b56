// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/examples.h"

#include <QCoreApplication>
#include <QDir>

namespace mitsumori::app {

QVector<Example> examples() {
    QStringList folders;
    if (const QString source = qEnvironmentVariable("MITSUMORI_SOURCE_DIR"); !source.isEmpty())
        folders << source + QStringLiteral("/scenarios");
    // upwards from the program: build/release/app/mitsumori stands three folders below scenarios/
    QDir folder(QCoreApplication::applicationDirPath());
    for (int up = 0; up < 5; ++up) {
        folders << folder.filePath(QStringLiteral("scenarios"));
        if (!folder.cdUp())
            break;
    }
    folders << QStringLiteral("/usr/share/mitsumori/scenarios");
    for (const QString &candidate : folders) {
        const QDir scenarios(candidate);
        QVector<Example> found;
        for (const QString &name :
             scenarios.entryList({QStringLiteral("*.mitsumori.json")}, QDir::Files, QDir::Name))
            found.push_back({scenarios.filePath(name), name});
        if (!found.isEmpty())
            return found;
    }
    return {};
}

} // namespace mitsumori::app
