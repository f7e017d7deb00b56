// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/usage_entry.h"

namespace mitsumori {

/// Prices all entries as one bill; `entries` belong to the list's items. A problem names the item whose
/// amount is out of range.
Problems billUsage(const UsageList &list, std::vector<UsageEntry> &entries);

/// Moves what a plan's commitment does not pay to the on-demand rates; true where anything was moved.
/// `entries` must have been billed.
bool commitSpend(const UsageList &list, const SpendPlan &plan, std::vector<UsageEntry> &entries);

} // namespace mitsumori
