// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QFileInfo>
#include <QLocale>
#include <QSettings>

namespace mitsumori::app::settings {

Language language() {
    const QString stored = QSettings().value(QStringLiteral("language")).toString();
    if (const auto known = languageFromCode(stored.toStdString()))
        return *known;
    return QLocale::system().language() == QLocale::Japanese ? Language::ja : Language::en;
}

void setLanguage(Language language) {
    const std::string_view word = code(language);
    QSettings().setValue(QStringLiteral("language"), QString::fromUtf8(word.data(), qsizetype(word.size())));
}

QStringList recentFiles() {
    return QSettings().value(QStringLiteral("recentFiles")).toStringList();
}

void addRecentFile(const QString &path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    QSettings().setValue(QStringLiteral("recentFiles"), QStringList(files.mid(0, mostRecentFiles)));
}

void clearRecentFiles() {
    QSettings().remove(QStringLiteral("recentFiles"));
}

QByteArray geometry() {
    return QSettings().value(QStringLiteral("geometry")).toByteArray();
}

QByteArray windowState() {
    return QSettings().value(QStringLiteral("windowState")).toByteArray();
}

void setLayout(const QByteArray &geometry, const QByteArray &windowState) {
    QSettings stored;
    stored.setValue(QStringLiteral("geometry"), geometry);
    stored.setValue(QStringLiteral("windowState"), windowState);
}

} // namespace mitsumori::app::settings
