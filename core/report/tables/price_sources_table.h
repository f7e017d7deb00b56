// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/build.h"

namespace mitsumori::report {

/// Every price that was used, once.
std::vector<Table> priceSourcesTables(const Input &input);

} // namespace mitsumori::report
