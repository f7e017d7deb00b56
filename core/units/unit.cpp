// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/unit.h"

#include <array>
#include <map>

namespace mitsumori {

namespace {

/// What can be counted. Things with the same base convert; the factor is in that base.
struct Thing {
    std::string_view name, base, factor = "1";
};

/// Decimal gigabytes are 10^9 bytes, binary ones 2^30. Text "unit.<name>" in the messages.
constexpr std::array things{
    Thing{"byte", "byte"},
    Thing{"KB", "byte", "1000"},
    Thing{"MB", "byte", "1000000"},
    Thing{"GB", "byte", "1000000000"},
    Thing{"TB", "byte", "1000000000000"},
    Thing{"PB", "byte", "1000000000000000"},
    Thing{"KiB", "byte", "1024"},
    Thing{"MiB", "byte", "1048576"},
    Thing{"GiB", "byte", "1073741824"},
    Thing{"TiB", "byte", "1099511627776"},
    Thing{"PiB", "byte", "1125899906842624"},
    Thing{"Mbit", "bit", "1000000"},
    Thing{"Gbit", "bit", "1000000000"},
    // requests and the like: vendors count them under these names
    Thing{"request", "request"},
    Thing{"operation", "operation"},
    Thing{"invocation", "invocation"},
    Thing{"transition", "transition"},
    Thing{"event", "event"},
    Thing{"message", "message"},
    Thing{"notification", "notification"},
    Thing{"action", "action"},
    Thing{"activity-run", "activity-run"},
    Thing{"run", "run"},
    Thing{"run-record", "run-record"},
    Thing{"step", "step"},
    Thing{"query", "query"},
    Thing{"update", "update"},
    Thing{"attempt", "attempt"},
    Thing{"path", "path"},
    Thing{"observation", "observation"},
    Thing{"sample", "sample"},
    Thing{"trace", "trace"},
    Thing{"span", "span"},
    Thing{"renewal", "renewal"},
    Thing{"certificate", "certificate"},
    Thing{"entity", "entity"},
    Thing{"token", "token"},
    Thing{"unit", "unit"},
    Thing{"connection", "connection"},
    Thing{"image", "image"},
    // capacity
    Thing{"vCPU", "vCPU"},
    Thing{"vCore", "vCore"},
    Thing{"GHz", "GHz"},
    Thing{"GPU", "GPU"},
    Thing{"instance", "instance"},
    Thing{"node", "node"},
    Thing{"VM", "VM"},
    Thing{"pod", "pod"},
    Thing{"cluster", "cluster"},
    Thing{"LCU", "LCU"},
    Thing{"NLCU", "NLCU"},
    Thing{"GLCU", "GLCU"},
    Thing{"CU", "CU"},
    Thing{"ACU", "ACU"},
    Thing{"DPU", "DPU"},
    Thing{"DIU", "DIU"},
    Thing{"DSU", "DSU"},
    Thing{"EPU", "EPU"},
    Thing{"IOPS", "IOPS"},
    Thing{"MBps", "MBps"},
    Thing{"WRU", "WRU"},
    Thing{"RRU", "RRU"},
    Thing{"sRRU", "sRRU"},
    Thing{"shard", "shard"},
    Thing{"consumer-shard", "consumer-shard"},
    // things that are kept
    Thing{"metric", "metric"},
    Thing{"alarm", "alarm"},
    Thing{"alarm-metric", "alarm-metric"},
    Thing{"time-series", "time-series"},
    Thing{"dashboard", "dashboard"},
    Thing{"container", "container"},
    Thing{"secret", "secret"},
    Thing{"version", "version"},
    Thing{"version-location", "version-location"},
    Thing{"key", "key"},
    Thing{"web-acl", "web-acl"},
    Thing{"ACL", "ACL"},
    Thing{"CA", "CA"},
    Thing{"certificate-authority", "certificate-authority"},
    Thing{"rule", "rule"},
    Thing{"ruleset", "ruleset"},
    Thing{"policy", "policy"},
    Thing{"gateway", "gateway"},
    Thing{"job", "job"},
    Thing{"zone", "zone"},
    Thing{"disk", "disk"},
    Thing{"object", "object"},
    Thing{"tag", "tag"},
    Thing{"user", "user"},
    Thing{"model", "model"},
    Thing{"person", "person"},
    Thing{"piece", "piece"},
};

struct TimeName {
    std::string_view name;
    bool month; ///< factor counts months, else seconds
    std::string_view factor;
};

constexpr std::array times{
    TimeName{"millisecond", false, "0.001"},
    TimeName{"second", false, "1"},
    TimeName{"minute", false, "60"},
    TimeName{"hour", false, "3600"},
    TimeName{"day", false, "86400"},
    TimeName{"month", true, "1"},
    TimeName{"year", true, "12"},
};

template <typename Table>
const auto *named(const Table &table, std::string_view name) {
    for (const auto &entry : table)
        if (entry.name == name)
            return &entry;
    return static_cast<const typename Table::value_type *>(nullptr);
}

} // namespace

std::optional<Unit> Unit::parse(std::string_view text) {
    Unit unit;
    unit.text_ = std::string(text);
    std::string_view rest = text;
    if (const auto space = rest.find(' '); space != std::string_view::npos) {
        const auto count = Decimal::parse(rest.substr(0, space));
        if (!count || *count <= Decimal(0) || *count > Decimal(1'000'000'000))
            return std::nullopt;
        unit.factor_ = *count;
        rest.remove_prefix(space + 1);
    }
    if (const auto slash = rest.rfind('/'); slash != std::string_view::npos) {
        const TimeName *time = named(times, rest.substr(slash + 1));
        if (time == nullptr)
            return std::nullopt;
        unit.per_ = time->month ? Time::month : Time::clock;
        unit.divisor_ = *Decimal::parse(time->factor);
        rest = rest.substr(0, slash);
    }
    std::string_view timeName = rest, thingName;
    if (const auto dash = rest.rfind('-'); dash != std::string_view::npos) {
        timeName = rest.substr(dash + 1);
        thingName = rest.substr(0, dash);
    }
    if (const TimeName *time = named(times, timeName)) {
        unit.times_ = time->month ? Time::month : Time::clock;
        unit.factor_ = unit.factor_ * *Decimal::parse(time->factor);
    } else {
        thingName = rest;
    }
    if (!thingName.empty()) {
        const Thing *thing = named(things, thingName);
        if (thing == nullptr)
            return std::nullopt;
        unit.thing_ = thing->base;
        unit.factor_ = unit.factor_ * *Decimal::parse(thing->factor);
    } else if (unit.times_ == Time::none) {
        return std::nullopt;
    }
    return unit;
}

bool Unit::convertsTo(const Unit &other) const {
    return thing_ == other.thing_ && times_ == other.times_ && per_ == other.per_;
}

Decimal Unit::in(const Unit &other, Decimal count) const {
    return UnitRatio(factor_ * other.divisor_, other.factor_ * divisor_).of(count);
}

bool Unit::convertsInMonthTo(const Unit &other) const {
    return thing_ == other.thing_ && (times_ == Time::none) == (other.times_ == Time::none) &&
           (per_ == Time::none) == (other.per_ == Time::none);
}

UnitRatio Unit::scaleTo(const Unit &other, Decimal hoursPerMonth) const {
    const Decimal month = hoursPerMonth * 3600;
    Decimal mine = factor_ * other.divisor_, theirs = other.factor_ * divisor_;
    const auto apply = [&](Time from, Time to, Decimal &numerator, Decimal &denominator) {
        if (from == Time::month && to == Time::clock)
            numerator = numerator * month;
        if (from == Time::clock && to == Time::month)
            denominator = denominator * month;
    };
    apply(times_, other.times_, mine, theirs);
    apply(per_, other.per_, theirs, mine);
    return {mine, theirs};
}

} // namespace mitsumori
