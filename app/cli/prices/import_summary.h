// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/import.h"
#include "core/units/language.h"

#include <string>

namespace mitsumori::app {

/// What an import did, for people: the lists, counts, the first twenty faulty rows, what was passed over.
std::string importText(const ImportReport &report, Language language);
/// The same for programs; keys and counts as they are, reasons in the language.
std::string importJson(const ImportReport &report, Language language);

} // namespace mitsumori::app
