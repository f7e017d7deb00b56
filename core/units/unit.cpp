// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/unit.h"

#include <array>

namespace mitsumori {

namespace {

struct Entry {
    std::string_view name, base, factor;
};

/// Decimal gigabytes are 10^9 bytes, binary ones 2^30; factors are in the decimal unit.
constexpr std::array entries{
    Entry{"hour", "hour", "1"},
    Entry{"second", "hour", "0.000277777778"},
    Entry{"month", "month", "1"},
    Entry{"GB", "GB", "1"},
    Entry{"GiB", "GB", "1.073741824"},
    Entry{"TB", "GB", "1000"},
    Entry{"TiB", "GB", "1099.511627776"},
    Entry{"GB-month", "GB-month", "1"},
    Entry{"GiB-month", "GB-month", "1.073741824"},
    Entry{"TB-month", "GB-month", "1000"},
    Entry{"TiB-month", "GB-month", "1099.511627776"},
    Entry{"GB-second", "GB-second", "1"},
    Entry{"GiB-second", "GB-second", "1.073741824"},
    Entry{"request", "request", "1"},
    Entry{"LCU-hour", "LCU-hour", "1"},
    Entry{"metric", "metric", "1"},
    Entry{"alarm", "alarm", "1"},
    Entry{"container", "container", "1"},
    Entry{"secret", "secret", "1"},
    Entry{"web-acl", "web-acl", "1"},
    Entry{"rule", "rule", "1"},
    Entry{"certificate-authority", "certificate-authority", "1"},
    Entry{"piece", "piece", "1"},
};

} // namespace

std::optional<Unit> Unit::parse(std::string_view text) {
    Decimal pack = 1;
    std::string_view name = text;
    if (const auto space = text.find(' '); space != std::string_view::npos) {
        const auto count = Decimal::parse(text.substr(0, space));
        if (!count || *count <= Decimal(0))
            return std::nullopt;
        pack = *count;
        name = text.substr(space + 1);
    }
    for (const Entry &entry : entries) {
        if (entry.name == name) {
            Unit unit;
            unit.text_ = std::string(text);
            unit.base_ = entry.base;
            unit.factor_ = pack * *Decimal::parse(entry.factor);
            return unit;
        }
    }
    return std::nullopt;
}

Decimal Unit::in(const Unit &other, Decimal count) const {
    if (factor_ == other.factor_)
        return count;
    return Decimal::fromUnits(multiplyDivide(count.units(), factor_.units(), other.factor_.units()));
}

} // namespace mitsumori
