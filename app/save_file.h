// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/language.h"

#include <string>
#include <string_view>

namespace mitsumori::app {

/// Writes a file whole or not at all: after any fault the old bytes still stand, and success means that the
/// new ones are on the disk. Symbolic links are followed. Empty on success, else a message for people in that
/// language.
std::string saveFile(const std::string &path, std::string_view bytes, Language language);

} // namespace mitsumori::app
