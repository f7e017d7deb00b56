// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/price_book.h"

namespace mitsumori {

/// The price book of "aws", "azure" or "gcp" that the program brings along, read on first use; safe from
/// several threads. Another name is a mistake of the caller: it throws std::out_of_range.
const PriceBook &builtinBook(std::string_view provider);

/// All three, in the order aws, azure, gcp.
const std::vector<const PriceBook *> &builtinBooks();

} // namespace mitsumori
