// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/value.h"

namespace mitsumori::app {

/// The merge patch (RFC 7396) that turns one tree into another: an edit made while a variant is chosen
/// becomes part of that variant and leaves the scenario as it is.
json::Value mergePatchBetween(const json::Value &from, const json::Value &to);

} // namespace mitsumori::app
