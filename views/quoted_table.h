// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/reconcile.h"
#include "core/report/document.h"

namespace mitsumori::views {

/// Quoted against computed, a row a figure in the scenario's order. The verdict is a word, not only a colour.
report::Table quotedTable(const std::vector<Reconciled> &figures, Language language);

} // namespace mitsumori::views
