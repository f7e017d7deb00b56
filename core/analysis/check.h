// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/advice.h"
#include "core/analysis/reconcile.h"

namespace mitsumori {

/// What `check` says about one file. Points into the scenario it was made from.
struct Checked {
    std::string file;
    std::vector<Advice> advice;
    std::vector<Reconciled> quoted;

    std::size_t differing() const; ///< quoted figures that do not agree with the computed ones
    bool hasFindings() const { return !advice.empty() || differing() > 0; }
};

Result<Checked> check(const std::string &file, const json::Value &document, const Scenario &scenario,
                      CalendarDate today);

std::string checkText(const std::vector<Checked> &all, Language language);
/// [{"file","advice":[{"rule","severity","pointer","what","why","remedy"}],"quoted":[{"key","where","label","unit","stated",
/// "computed","agrees","hypotheses":[{"label","value","matches"}],"message"}]}]
std::string checkJson(const std::vector<Checked> &all, Language language);

} // namespace mitsumori
