// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate/estimate.h"

namespace mitsumori {

enum class Severity { information, warning, impossible };
std::string_view code(Severity severity);

/// A finding of a rule: what, why (with the figures), what to do, and what that would cost or save.
struct Advice {
    std::string rule; ///< texts stand under "advice.<rule>.what|why|remedy"
    Severity severity = Severity::warning;
    std::string pointer; ///< the place in the document to change
    TextArguments arguments;

    std::string what(Language language) const;
    std::string why(Language language) const;
    std::string remedy(Language language) const;

  private:
    std::string say(Language language, const char *part) const;
};

struct AdviceInput {
    const Scenario &scenario;
    const Estimate &estimate; ///< in USD
    CalendarDate today;
};

/// All findings of all rules (one file a rule in analysis/advice/), the gravest first.
std::vector<Advice> advise(const AdviceInput &input);

} // namespace mitsumori
