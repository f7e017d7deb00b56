// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/language.h"

#include <QString>
#include <QStringList>

#include <string>

namespace mitsumori::views {

/// The name of a unit in a language, empty where there is none.
QString unitName(const std::string &unit, Language language);

/// All spellings a field accepts for a unit; the shown one first.
QStringList unitSpellings(const std::string &unit, Language language);

} // namespace mitsumori::views
