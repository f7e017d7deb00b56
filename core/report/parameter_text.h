// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

namespace mitsumori::report {

/// One value of a parameter as people read it: "3", "80 %", "yes", the label of a choice.
std::string literalText(const ParameterDescription &parameter, const Literal &value, Language language);

/// What a parameter is set to: a number where it is the same in all months, else words for phases and
/// drivers.
Cell parameterCell(const Scenario &scenario, const ParameterDescription &parameter,
                   const ParameterInput &input, Language language);

/// Whether the scenario says something else than the description's default.
bool differsFromDefault(const ParameterDescription &parameter, const ParameterInput &input);

} // namespace mitsumori::report
