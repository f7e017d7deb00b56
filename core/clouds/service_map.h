// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/language.h"
#include "core/units/unit.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace mitsumori {

struct BillableUnit {
    Decimal count = 1;
    Unit unit;
};

/// "2 metric-month"; empty for anything else.
std::optional<BillableUnit> readBillableUnit(std::string_view text);

/// Which service and SKU serves a role on a cloud, and why it is equivalent.
struct ServiceChoice {
    std::string service, dimension;
    LocalText equivalence; ///< "4 vCPU, 16 GiB, 1× NVIDIA A10G 24 GB"
    /// How one unit of usage becomes billable there ("0.1 CU" a connection): so many of this unit. Unset: the
    /// usage's own unit converts.
    std::optional<BillableUnit> each = {};
    /// Geography -> dimension, where the vendor names the place in the dimension (edges of a CDN).
    std::map<std::string, std::string> dimensions = {};
    /// Where the service has but one way to buy ("provisioned"); empty: as the usage says.
    std::string purchase = {};

    /// The service does this without a charge of its own (Key Vault keeps secrets for nothing): no line, no
    /// gap.
    bool included = false;
    /// What is billed beside the service for the same usage ("memory" of a database priced by vCPU and GiB).
    std::map<std::string, ServiceChoice> parts = {};
    LocalText label = {}; ///< of a part
    /// Where nothing on this cloud is the same: what takes its place and why. Empty: an equal.
    LocalText substitute = {};

    /// Billed by the time that instances work, however many requests share it: a rate's rules for one
    /// occurrence do not apply.
    bool isShared = false;

    const std::string &dimensionIn(const std::string &geography) const;
};

/// How a cloud sells a commitment: as the rates' keys say it.
struct CommitmentOffer {
    std::string purchase, term;
};

/// One cloud: a file of resources/maps.
struct ServiceMap {
    std::string cloud; ///< aws, azure, gcp: the provider of its rates
    std::string label;
    std::map<std::string, std::string> regions; ///< geography -> region
    std::map<std::string, ServiceChoice> roles;
    std::map<std::string, std::vector<CommitmentOffer>> commitments; ///< term ("1y") -> how it is bought, the
                                                                     ///< preferred first

    const ServiceChoice *find(const std::string &role) const;
};

/// The clouds this program knows, in the order of their comparison.
const std::vector<ServiceMap> &serviceMaps();
const ServiceMap *findServiceMap(std::string_view cloud);

/// Geographies that the maps know: japan, north-america, europe.
const std::vector<std::string> &geographies();

} // namespace mitsumori
