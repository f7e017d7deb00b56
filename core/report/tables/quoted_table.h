// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/build.h"

namespace mitsumori::report {

/// Figures of earlier documents set against the computed ones.
std::vector<Table> quotedTables(const Input &input);

} // namespace mitsumori::report
