// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/decimal.h"

#include <simdjson.h>

#include <functional>

namespace mitsumori {

using JsonItemValue = simdjson::ondemand::value;

/// Visits the members of a JSON object of a price list: false where the text is no object, is broken or holds
/// a member twice. `size` bytes of `text` and simdjson's padding behind them must be readable.
bool visitMembers(simdjson::ondemand::parser &parser, std::string_view text,
                  const std::function<void(std::string_view name, JsonItemValue value)> &visit);
/// The same for an object inside of one; anything else has no members.
void visitMembers(JsonItemValue value,
                  const std::function<void(std::string_view name, JsonItemValue value)> &visit);
/// The elements of an array; anything else has none.
void visitElements(JsonItemValue value, const std::function<void(JsonItemValue)> &visit);

/// A string, with control characters as spaces; a number or boolean as it is written; null and everything
/// else is empty.
std::string textOf(JsonItemValue value);
/// A number from its digits, also where they stand in quotes; empty for anything else, also for more digits
/// than a Decimal holds.
std::optional<Decimal> decimalOf(JsonItemValue value);

} // namespace mitsumori
