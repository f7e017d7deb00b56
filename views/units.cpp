// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/units.h"

#include "views/texts.h"

namespace mitsumori::views {

QString unitName(const std::string &unit, Language language) {
    if (unit.empty())
        return {};
    const std::string key = "unit." + unit;
    return hasText(key) ? uiText(language, key) : toQt(unit);
}

QStringList unitSpellings(const std::string &unit, Language language) {
    if (unit.empty())
        return {};
    QStringList spellings{unitName(unit, language), unitName(unit, Language::ja),
                          unitName(unit, Language::en), toQt(unit)};
    spellings.removeDuplicates();
    return spellings;
}

} // namespace mitsumori::views
