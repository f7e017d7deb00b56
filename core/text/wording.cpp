// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/wording.h"

#include "core/text/catalogue.h"
#include "core/units/format.h"

namespace mitsumori {

std::string unitLabel(const std::string &unit, Language language) {
    const std::string key = "unit." + unit;
    if (unit.empty() || hasText(key))
        return unit.empty() ? unit : text(language, key);
    const auto space = unit.find(' ');
    const auto pack = space == unit.npos ? std::nullopt : Decimal::parse(unit.substr(0, space));
    if (!pack)
        return unit;
    return text(language, "wording.pack",
                {{"count", formatNumberShort(*pack)}, {"unit", unitLabel(unit.substr(space + 1), language)}});
}

std::string joined(const std::vector<std::string> &texts, Language language) {
    std::string result;
    for (const std::string &entry : texts)
        result += (result.empty() ? "" : text(language, "wording.separator")) + entry;
    return result;
}

} // namespace mitsumori
