// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/price_text.h"
#include "core/report/document.h"

namespace mitsumori::report {

/// A price per unit in USD with all its digits, in a number cell; for graduated prices the steps as text.
Cell unitPriceCell(const Rate &rate);

} // namespace mitsumori::report
