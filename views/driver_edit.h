// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/value.h"

#include <optional>
#include <vector>

namespace mitsumori::views {

/// One entry of a driver's table as the document writes it: [at, value], or {"quarter": …, "value": …}.
struct PointState {
    std::optional<Decimal> at, value; ///< empty where the document holds no number there
    bool isQuarter = false;
};

std::vector<PointState> pointStates(const json::Value *points);

/// The table after an edit; entries keep the form they were written in. A table is always replaced as a
/// whole, because a variant's merge patch (RFC 7396) cannot change a single entry.
json::Value withPointAt(const json::Value *points, std::size_t index, Decimal at);
json::Value withPointValue(const json::Value *points, std::size_t index, Decimal value);
json::Value withoutPoint(const json::Value *points, std::size_t index);
/// Adds an entry behind the last, one step further and with the same value.
json::Value withNewPoint(const json::Value *points);

} // namespace mitsumori::views
