// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/value.h"
#include "core/problem.h"

namespace mitsumori {

/// Applies one --set to a document: "gpu-pool.spotShare=0.8" (a parameter of a workload),
/// "gpu-pool.nodes@phase2=12" (in one phase), "gpu-pool.enabled=false", or a dotted path into the document
/// ("calculation.hoursPerMonth=720"). A plain parameter value replaces driver and phases. Values are JSON
/// literals, numbers as people write formulas ("200*3"), or words.
Result<json::Value> applySetting(const json::Value &document, const std::string &setting);

} // namespace mitsumori
