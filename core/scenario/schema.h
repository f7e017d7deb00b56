// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/value.h"

namespace mitsumori {

/// JSON Schema (2020-12) of a scenario. Workloads and their parameters come from the kinds' tables, so that
/// the schema cannot fall behind them; resources/schemas/scenario.schema.json is this, and a test compares
/// them.
json::Value scenarioSchema();

} // namespace mitsumori
