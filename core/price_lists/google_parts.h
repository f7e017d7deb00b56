// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price_lists/google_sku.h"

namespace mitsumori {

enum class GooglePartKind { core, memory, gpu, whole };

/// What a SKU is to a machine: "N2D AMD Instance Core running in …" is the core of part "n2d".
struct GooglePart {
    GooglePartKind kind = GooglePartKind::core;
    std::string name; ///< lower case: "n1", "compute optimized", "nvidia tesla a100", "micro instance"
};

/// Recognises a part by family, group, usage type and the words of the description. Empty for everything that
/// is no part of a predefined machine although it is named like one: sole tenancy, reservations, premiums,
/// custom machines, commitments in dollars.
std::optional<GooglePart> partOf(const GoogleSku &sku);

/// "OnDemand" -> on-demand; "Preemptible" -> spot; "Commit1Yr" -> committed-use, 1y. Empty for others.
struct GooglePurchase {
    std::string purchase, term;
};
std::optional<GooglePurchase> purchaseOf(const std::string &usageType);

} // namespace mitsumori
