// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/value.h"

#include <algorithm>

namespace mitsumori::json {

namespace {

/// The steps of an RFC 6901 pointer, unescaped.
std::vector<std::string> steps(std::string_view pointer) {
    std::vector<std::string> result;
    while (!pointer.empty()) {
        pointer.remove_prefix(1); // the '/'
        const auto end = std::min(pointer.find('/'), pointer.size());
        std::string step;
        for (std::size_t i = 0; i < end; ++i) {
            if (pointer[i] == '~' && i + 1 < end)
                step.push_back(pointer[++i] == '1' ? '/' : '~');
            else
                step.push_back(pointer[i]);
        }
        result.push_back(std::move(step));
        pointer.remove_prefix(end);
    }
    return result;
}

Value *child(Value &parent, const std::string &step) {
    if (Array *items = parent.array()) {
        const auto index = Decimal::parse(step);
        if (!index || !index->isInteger() || index->isNegative() || !(*index < Decimal(int(items->size()))))
            return nullptr;
        return &(*items)[std::size_t(std::stoul(step))];
    }
    return parent.find(step);
}

} // namespace

const Value *Value::find(std::string_view key) const {
    if (const Object *members = object())
        for (const Member &member : *members)
            if (member.first == key)
                return &member.second;
    return nullptr;
}

Value *Value::find(std::string_view key) {
    return const_cast<Value *>(static_cast<const Value *>(this)->find(key));
}

void Value::set(std::string_view key, Value value) {
    if (Value *existing = find(key)) {
        *existing = std::move(value);
        return;
    }
    if (object() == nullptr)
        data_ = Object{};
    object()->emplace_back(std::string(key), std::move(value));
}

void Value::remove(std::string_view key) {
    if (Object *members = object())
        std::erase_if(*members, [key](const Member &member) { return member.first == key; });
}

std::string escaped(std::string_view key) {
    std::string result;
    for (const char c : key) {
        if (c == '~')
            result += "~0";
        else if (c == '/')
            result += "~1";
        else
            result.push_back(c);
    }
    return result;
}

const Value *at(const Value &root, std::string_view pointer) {
    const Value *value = &root;
    for (const std::string &step : steps(pointer)) {
        value = child(const_cast<Value &>(*value), step);
        if (value == nullptr)
            return nullptr;
    }
    return value;
}

void setAt(Value &root, std::string_view pointer, Value value) {
    const std::vector<std::string> path = steps(pointer);
    if (path.empty()) {
        root = std::move(value);
        return;
    }
    Value *parent = &root;
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        Value *next = child(*parent, path[i]);
        if (next == nullptr) {
            if (value.isNull())
                return; // nothing there to remove
            parent->set(path[i], Object{});
            next = parent->find(path[i]);
        }
        parent = next;
    }
    if (value.isNull())
        parent->remove(path.back());
    else if (Value *existing = child(*parent, path.back()))
        *existing = std::move(value);
    else
        parent->set(path.back(), std::move(value));
}

void mergePatch(Value &target, const Value &patch) {
    const Object *changes = patch.object();
    if (changes == nullptr) {
        target = patch;
        return;
    }
    if (target.object() == nullptr)
        target = Object{};
    for (const auto &[key, value] : *changes) {
        if (value.isNull()) {
            target.remove(key);
            continue;
        }
        if (target.find(key) == nullptr)
            target.set(key, Value());
        mergePatch(*target.find(key), value);
    }
}

} // namespace mitsumori::json
