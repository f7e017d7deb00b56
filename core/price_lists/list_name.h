// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/import.h"

namespace mitsumori {

/// "aws-AmazonEC2-us-east-1-20240528203522": provider, offer, region (may be empty) and version, of letters,
/// digits, "-" and "+" only, at most 120 characters: a vendor's file must not choose a path.
std::string listName(const PriceListInfo &info, const std::string &region);

/// The regions of the request in order, "a+b"; empty: all.
std::string selectionOf(const ImportRequest &request);

} // namespace mitsumori
