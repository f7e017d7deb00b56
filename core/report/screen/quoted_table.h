// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/reconcile.h"
#include "core/report/document.h"

namespace mitsumori::report {

/// Quoted against computed, a row a figure in the scenario's order. The verdict is a word, not only a colour.
Table quotedTable(const std::vector<Reconciled> &figures, Language language);

} // namespace mitsumori::report
