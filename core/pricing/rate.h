// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/decimal.h"
#include "core/units/language.h"
#include "core/units/month.h"
#include "core/units/unit.h"

#include <compare>
#include <string>
#include <vector>

namespace mitsumori {

/// How far a price can be trusted; shown wherever the price is.
enum class PriceState {
    listed,  ///< published by the vendor, dated
    derived, ///< from a listed price by a named, checked rule
    assumed, ///< somebody typed it, or an earlier document states it
    free,    ///< a published price of zero
    missing, ///< no price: a visible gap, never a zero
    expired, ///< older than the scenario allows
};

std::string_view code(PriceState state);
std::optional<PriceState> priceStateFromCode(std::string_view text);

/// The ways to buy: on-demand, spot, reserved, savings-plan, committed-use; and how a service without such a
/// choice bills: provisioned (paid while configured, used or not), always-allocated (instances paid while
/// they live), commitment (a volume promised in advance).
const std::vector<std::string> &purchaseOptions();
/// Options that promise a quantity and pay for it whether it is used or not.
bool isCommitment(std::string_view purchase);

/// What a rate is looked up by. `purchase` is one of purchaseOptions(); `term` is empty but for commitments
/// ("1y-no-upfront", "3y").
struct RateKey {
    std::string provider, service, dimension, region, purchase = "on-demand", term;
    friend auto operator<=>(const RateKey &, const RateKey &) = default;
};

/// One step of a graduated price: units from `from` on (up to the next step) cost `price` USD each.
struct Tier {
    Decimal from, price;
    friend bool operator==(const Tier &, const Tier &) = default;
};

/// One of the measured values that a bill multiplies ("duration" times "memory") or takes the largest of.
///
/// Each value is billed by itself before it is multiplied: what is included is taken off, the rest is raised
/// to the minimum and to whole increments, and divided by `per` (64 KB a billed request, 25 connections a
/// unit).
struct Measure {
    std::string name; ///< "duration", "memory", "payload", "size", "connections"
    Unit unit;        ///< what the numbers of this measure count
    Decimal included = 0, minimum = 0, increment = 0, per = 1;
    friend bool operator==(const Measure &, const Measure &) = default;
};

/// The part of a commitment that is paid at its start: `fee` USD for each committed unit (machine) and term.
struct Upfront {
    Decimal fee;
    int months = 12;
    friend bool operator==(const Upfront &, const Upfront &) = default;
};

/// What a machine is: for the plausibility gates and for finding its equivalent on another cloud.
struct MachineSize {
    Decimal vcpus, memoryGiB;   ///< 0: not known
    std::string gpu;            ///< "T4"; empty: none
    Decimal gpus, gpuMemoryGiB; ///< a fraction for shared GPUs; memory of each GPU
    friend bool operator==(const MachineSize &, const MachineSize &) = default;
};

/// One list price in USD with everything that decides what is billed.
struct Rate {
    RateKey key;
    Unit unit;
    std::vector<Tier> tiers;   ///< ascending, the first from 0
    bool tiersPerItem = false; ///< each machine climbs the steps by itself (sustained use), nothing is merged
    Decimal freeAllowance = 0; ///< units free each month, taken off before the tiers
    std::string allowancePool; ///< rates of one pool share one allowance: "aws/lambda/requests"
    Decimal increment = 0;     ///< started multiples of this are billed whole; 0: none
    Decimal minimum = 0;       ///< least units billed once anything is used
    std::vector<Measure> measures;  ///< the billed units are their product …
    std::vector<Measure> largestOf; ///< … times the largest of these (load balancer capacity units)
    std::optional<Upfront> upfront;
    std::optional<MachineSize> machine;
    LocalText source;
    CalendarDate asOf;
    PriceState state = PriceState::listed;
    std::string rule; ///< derived: the rule's name, "sagemaker-from-ec2"
    std::string sku;  ///< the vendor's own identifier where it is known
};

} // namespace mitsumori
