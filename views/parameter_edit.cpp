// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parameter_edit.h"

namespace mitsumori::views {

namespace {

/// The object form of a member: what is written beside the value (source, note, limits) is kept.
json::Value asObject(const json::Value *member) {
    if (member == nullptr || member->isNull())
        return json::Object{};
    if (member->object() != nullptr)
        return *member;
    json::Value object{json::Object{}};
    object.set("value", *member);
    return object;
}

json::Value simplified(json::Value object) {
    const json::Object &members = *object.object();
    if (members.empty())
        return {};
    if (members.size() == 1 && members.front().first == "value") {
        json::Value only = members.front().second;
        return only;
    }
    return object;
}

} // namespace

std::string parameterPointer(std::string_view workload, std::string_view parameter) {
    return "/workloads/" + json::escaped(workload) + "/parameters/" + json::escaped(parameter);
}

ParameterState parameterState(const json::Value *member) {
    ParameterState state;
    if (member == nullptr || member->isNull())
        return state;
    if (member->object() == nullptr) {
        state.base = *member;
        return state;
    }
    if (const json::Value *base = member->find("value"))
        state.base = *base;
    if (const json::Value *phases = member->find("phases"); phases != nullptr && phases->object() != nullptr)
        for (const auto &[phase, value] : *phases->object())
            state.phases.emplace(phase, value);
    if (const json::Value *driver = member->find("driver"); driver != nullptr && driver->string() != nullptr)
        state.driver = *driver->string();
    return state;
}

json::Value withBase(const json::Value *member, const std::optional<json::Value> &base) {
    if (base && (member == nullptr || member->object() == nullptr))
        return *base;
    json::Value object = asObject(member);
    if (base)
        object.set("value", *base);
    else
        object.remove("value");
    return simplified(std::move(object));
}

json::Value withPhase(const json::Value *member, std::string_view phase,
                      const std::optional<json::Value> &value) {
    json::Value object = asObject(member);
    if (value) {
        if (object.find("phases") == nullptr)
            object.set("phases", json::Object{});
        object.find("phases")->set(phase, *value);
    } else if (json::Value *phases = object.find("phases")) {
        phases->remove(phase);
        if (phases->object() != nullptr && phases->object()->empty())
            object.remove("phases");
    }
    return simplified(std::move(object));
}

json::Value withDriver(const json::Value *member, std::string_view driver) {
    json::Value object = asObject(member);
    if (!driver.empty()) {
        object.set("driver", driver);
    } else {
        // scale and limits only mean something beside a driver: alone they would be refused or mislead
        for (const char *key : {"driver", "scale", "min", "max", "roundUp"})
            object.remove(key);
    }
    return simplified(std::move(object));
}

json::Value withoutPhases(const json::Value *member) {
    json::Value object = asObject(member);
    object.remove("phases");
    return simplified(std::move(object));
}

json::Value defaultLiteral(const ParameterDescription &description) {
    switch (description.type) {
    case ParameterType::toggle:
        return !description.fallback.isZero();
    case ParameterType::choice:
        return description.choice;
    case ParameterType::number:
    case ParameterType::integer:
    case ParameterType::share:
        break;
    }
    return description.fallback;
}

std::optional<Decimal> numberOf(const json::Value *value) {
    return value == nullptr || value->number() == nullptr ? std::nullopt
                                                          : Decimal::parse(value->number()->digits);
}

} // namespace mitsumori::views
