// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/driver_edit.h"

#include "views/parameter_edit.h"

namespace mitsumori::views {

namespace {

json::Array entriesOf(const json::Value *points) {
    return points == nullptr || points->array() == nullptr ? json::Array{} : *points->array();
}

json::Value changed(const json::Value *points, std::size_t index, std::size_t part, Decimal number) {
    json::Array entries = entriesOf(points);
    if (index >= entries.size())
        return entries;
    if (json::Array *pair = entries[index].array(); pair != nullptr && part < pair->size())
        (*pair)[part] = number;
    else if (entries[index].object() != nullptr)
        entries[index].set(part == 0 ? "quarter" : "value", number);
    return entries;
}

} // namespace

std::vector<PointState> pointStates(const json::Value *points) {
    std::vector<PointState> result;
    for (const json::Value &entry : entriesOf(points)) {
        PointState state;
        if (const json::Array *pair = entry.array(); pair != nullptr && pair->size() == 2) {
            state.at = numberOf(pair->data());
            state.value = numberOf(pair->data() + 1);
        } else {
            state.isQuarter = entry.object() != nullptr;
            state.at = numberOf(entry.find("quarter"));
            state.value = numberOf(entry.find("value"));
        }
        result.push_back(state);
    }
    return result;
}

json::Value withPointAt(const json::Value *points, std::size_t index, Decimal at) {
    return changed(points, index, 0, at);
}

json::Value withPointValue(const json::Value *points, std::size_t index, Decimal value) {
    return changed(points, index, 1, value);
}

json::Value withoutPoint(const json::Value *points, std::size_t index) {
    json::Array entries = entriesOf(points);
    if (index < entries.size())
        entries.erase(entries.begin() + std::ptrdiff_t(index));
    return entries;
}

json::Value withNewPoint(const json::Value *points) {
    json::Array entries = entriesOf(points);
    const std::vector<PointState> states = pointStates(points);
    const Decimal at = states.empty() ? Decimal(1) : states.back().at.value_or(Decimal()) + Decimal(1);
    const Decimal value = states.empty() ? Decimal() : states.back().value.value_or(Decimal());
    if (!states.empty() && states.back().isQuarter)
        entries.push_back(json::Object{{"quarter", at}, {"value", value}});
    else
        entries.push_back(json::Array{at, value});
    return entries;
}

} // namespace mitsumori::views
