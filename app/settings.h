// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/language.h"

#include <QByteArray>
#include <QStringList>

namespace mitsumori::app {

/// What the program remembers between starts; nothing of it belongs to a document. A settings file that is
/// garbage, or cannot be written, means defaults.
namespace settings {

inline constexpr int mostRecentFiles = 10;

/// The system's language where nobody has chosen one.
Language language();
void setLanguage(Language language);

QStringList recentFiles();
/// Puts a file first.
void addRecentFile(const QString &path);
void clearRecentFiles();

QByteArray geometry();
QByteArray windowState();
void setLayout(const QByteArray &geometry, const QByteArray &windowState);

} // namespace settings

} // namespace mitsumori::app
