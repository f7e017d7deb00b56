// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/language.h"

#include <string>
#include <vector>

namespace mitsumori {

/// "GB-month" or a vendor's pack ("1000 request") in words; empty for an empty unit, the unit itself where it
/// has no text.
std::string unitLabel(const std::string &unit, Language language);

/// Several texts as a list: "a、b" or "a, b".
std::string joined(const std::vector<std::string> &texts, Language language);

} // namespace mitsumori
