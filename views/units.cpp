// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/units.h"

#include "core/text/wording.h"
#include "views/texts.h"

namespace mitsumori::views {

QString unitName(const std::string &unit, Language language) {
    return toQt(unitLabel(unit, language));
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
