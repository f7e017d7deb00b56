// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/advice.h"
#include "core/analysis/reconcile.h"
#include "core/report/document.h"

namespace mitsumori::report {

/// Everything the report is built from. References must outlive the call only.
struct Input {
    const Scenario &scenario;
    const Estimate &estimate; ///< in the currency of the report
    const std::vector<Reconciled> &reconciled;
    const std::vector<Advice> &advice;
    Language language = Language::ja;
};

/// The customer report. The same input gives the same document, whatever the clock, locale and time zone.
Document build(const Input &input);

/// All tables of a document in order, for CSV and the window.
std::vector<const Table *> tables(const Document &document);

} // namespace mitsumori::report
