// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/build.h"

namespace mitsumori::report {

/// The first page. The figure up front is that of the scenario's first cloud: the one its author proposes.
Cover cover(const Input &input);

/// The customer as addressed on a letter: "株式会社A 御中".
std::string addressee(const Scenario &scenario, Language language);

} // namespace mitsumori::report
