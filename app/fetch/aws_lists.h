// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fetch/vendor_lists.h"

namespace mitsumori::app {

inline constexpr auto awsServer = "https://pricing.us-east-1.amazonaws.com";

/// Offers that are fetched where none is named, and regions.
const std::vector<std::string> &awsDefaultOffers();
const std::vector<std::string> &awsDefaultRegions();

/// The Price List Bulk API: service index, region index of each offer, one list an offer and region; and the
/// savings plans of these offers. Downloads the indexes only. A wrong name of an offer or region is a problem
/// with the nearest right one; so is an index that cannot be had.
FetchPlan awsLists(FetchSession &session, const FetchChoice &choice);

} // namespace mitsumori::app
