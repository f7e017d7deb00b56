// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/language.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mitsumori {

/// Named values for the places "{name}" of a text.
using TextArguments = std::vector<std::pair<std::string, std::string>>;

/// One text of resources/messages/*.json. Every text a user reads, in the window, on paper or on standard
/// error, comes from there; a file holds {"key": {"ja": "…", "en": "…"}}. An unknown key comes back as
/// "‹key›", and a test forbids it.
std::string text(Language language, std::string_view key, const TextArguments &arguments = {});

/// Both languages at once.
LocalText localText(std::string_view key, const TextArguments &arguments = {});

/// Replaces "{name}" in `pattern`; unknown names stay as they are. Inserted values are not searched again.
std::string fillIn(std::string_view pattern, const TextArguments &arguments);

/// All keys, for tests and documentation.
std::vector<std::string> textKeys();
bool hasText(std::string_view key);

} // namespace mitsumori
