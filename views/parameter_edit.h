// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/value.h"
#include "core/workloads/kind.h"

#include <map>
#include <optional>
#include <string>

namespace mitsumori::views {

/// What the document says about one parameter, as it stands there: also what is not valid, so that a field
/// shows what was typed and not what was meant.
struct ParameterState {
    std::optional<json::Value> base;
    std::map<std::string, json::Value> phases;
    std::string driver; ///< empty: not bound

    bool isDefault() const { return !base && phases.empty() && driver.empty(); }
};

std::string parameterPointer(std::string_view workload, std::string_view parameter);

/// `member` is the value at parameterPointer(), or null where the document says nothing.
ParameterState parameterState(const json::Value *member);

/// The member after an edit. A plain literal becomes an object when it gets a phase or a driver, an object
/// with nothing but "value" becomes a literal again, and one with nothing left becomes null: the member is to
/// be removed.
json::Value withBase(const json::Value *member, const std::optional<json::Value> &base);
json::Value withPhase(const json::Value *member, std::string_view phase,
                      const std::optional<json::Value> &value);
/// Follows a driver, or (empty) no longer does.
json::Value withDriver(const json::Value *member, std::string_view driver);
json::Value withoutPhases(const json::Value *member);

/// The default of a description as the document would write it.
json::Value defaultLiteral(const ParameterDescription &description);

/// The number in a document's value, or nothing where it holds none that is exact.
std::optional<Decimal> numberOf(const json::Value *value);

} // namespace mitsumori::views
