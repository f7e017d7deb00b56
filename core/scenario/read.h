// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/reader.h"
#include "core/scenario/scenario.h"

namespace mitsumori {

inline constexpr int scenarioVersion = 1;
inline constexpr int maximumMonths = 600;

/// Reads {"format":"mitsumori-scenario",…}. All problems at once, each with its pointer; `file` is named in
/// them.
Result<Scenario> readScenario(const json::Value &tree, const std::string &file = {});

/// The document as a variant has it: its merge patch (RFC 7396) applied. An empty key gives the document
/// itself.
Result<json::Value> applyVariant(const json::Value &tree, const std::string &variant,
                                 const std::string &file = {});

/// readScenario() of applyVariant().
Result<Scenario> readVariant(const json::Value &tree, const std::string &variant,
                             const std::string &file = {});

/// parseFile() and readScenario().
Result<Scenario> readScenarioFile(const std::string &path);

} // namespace mitsumori
