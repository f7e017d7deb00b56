// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/problem.h"

namespace mitsumori {

std::string Problem::message(Language language) const {
    std::string result;
    if (!file.empty())
        result += file + ": ";
    if (!pointer.empty())
        result += pointer + ": ";
    return result + text(language, "problem." + what, arguments);
}

} // namespace mitsumori
