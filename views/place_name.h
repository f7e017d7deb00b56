// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

namespace mitsumori::views {

/// A place of the document as the panel names it: "GPU nodes › Spot share"; the pointer itself where the
/// panel has no field.
std::string placeName(const Scenario &scenario, const std::string &pointer, Language language);

} // namespace mitsumori::views
