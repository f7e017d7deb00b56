// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/merge_patch.h"

namespace mitsumori::app {

json::Value mergePatchBetween(const json::Value &from, const json::Value &to) {
    json::Value patch{json::Object{}};
    for (const auto &[key, value] : *to.object()) {
        const json::Value *before = from.find(key);
        if (before != nullptr && *before == value)
            continue;
        const bool bothObjects =
            before != nullptr && before->object() != nullptr && value.object() != nullptr;
        patch.set(key, bothObjects ? mergePatchBetween(*before, value) : value);
    }
    for (const auto &[key, value] : *from.object())
        if (to.find(key) == nullptr)
            patch.set(key, json::Value()); // null takes a member away
    return patch;
}

} // namespace mitsumori::app
