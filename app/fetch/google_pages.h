// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fetch/vendor_lists.h"

namespace mitsumori::app {

inline constexpr auto googleServer = "https://cloudbilling.googleapis.com";
inline constexpr auto googleKeyVariable = "MITSUMORI_GOOGLE_API_KEY";

/// Names of services that are fetched where none is named.
const std::vector<std::string> &googleDefaultServices();

/// The Cloud Billing Catalog API: one list a service. Services are named by identifier ("6F81-5844-456A") or
/// as Google shows them ("Compute Engine"). `key` goes into a header, never into an address, so that no
/// message, log or redirect can show it.
FetchPlan googleLists(FetchSession &session, const FetchChoice &choice, const std::string &key);

} // namespace mitsumori::app
