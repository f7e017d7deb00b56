// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/catalogue.h"

#include <QString>

namespace mitsumori::views {

/// A text of the catalogue for Qt.
inline QString uiText(Language language, std::string_view key, const TextArguments &arguments = {}) {
    return QString::fromStdString(text(language, key, arguments));
}

inline QString toQt(const std::string &text) {
    return QString::fromStdString(text);
}

} // namespace mitsumori::views
