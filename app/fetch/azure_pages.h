// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fetch/vendor_lists.h"

namespace mitsumori::app {

inline constexpr auto azureServer = "https://prices.azure.com";

/// "Global" is the region of services that have none.
const std::vector<std::string> &azureDefaultRegions();

/// One query of the Retail Prices API: a region and, where it is not empty, a service ("Virtual Machines").
QUrl azureQuery(const QUrl &base, const std::string &region, const std::string &service);

/// The Retail Prices API: the pages of all queries make one list, "Retail Prices".
FetchPlan azureLists(FetchSession &session, const FetchChoice &choice);

} // namespace mitsumori::app
