// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/qt_language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace mitsumori::app {

QtLanguage::~QtLanguage() {
    QCoreApplication::removeTranslator(&translator_);
}

void QtLanguage::apply(Language language) {
    QCoreApplication::removeTranslator(&translator_);
    if (language == Language::ja &&
        translator_.load(QStringLiteral("qtbase_ja"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&translator_);
}

} // namespace mitsumori::app
