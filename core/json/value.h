// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/decimal.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace mitsumori::json {

class Value;
using Member = std::pair<std::string, Value>;

/// A number as its digits: documents keep what was typed, and no figure passes through a double.
struct Number {
    std::string digits;
    friend bool operator==(const Number &, const Number &) = default;
};

using Array = std::vector<Value>;
/// Members in the order of the file; the reader refuses a key that stands twice.
using Object = std::vector<Member>;

/// A JSON tree of a document.
class Value {
  public:
    Value() = default;
    Value(std::nullptr_t) {}
    Value(bool value) : data_(value) {}
    Value(int value) : data_(Number{std::to_string(value)}) {}
    Value(Decimal value) : data_(Number{value.text()}) {}
    Value(Number value) : data_(std::move(value)) {}
    Value(const char *value) : data_(std::string(value)) {}
    Value(std::string_view value) : data_(std::string(value)) {}
    Value(std::string value) : data_(std::move(value)) {}
    Value(Array value) : data_(std::move(value)) {}
    Value(Object value) : data_(std::move(value)) {}

    bool isNull() const { return std::holds_alternative<std::monostate>(data_); }
    const bool *boolean() const { return std::get_if<bool>(&data_); }
    const Number *number() const { return std::get_if<Number>(&data_); }
    const std::string *string() const { return std::get_if<std::string>(&data_); }
    const Array *array() const { return std::get_if<Array>(&data_); }
    Array *array() { return std::get_if<Array>(&data_); }
    const Object *object() const { return std::get_if<Object>(&data_); }
    Object *object() { return std::get_if<Object>(&data_); }

    /// The member of an object, or null where this is no object or has no such key.
    const Value *find(std::string_view key) const;
    Value *find(std::string_view key);
    /// Replaces or appends a member; a null value becomes an object first.
    void set(std::string_view key, Value value);
    void remove(std::string_view key);

    friend bool operator==(const Value &, const Value &) = default;

  private:
    std::variant<std::monostate, bool, Number, std::string, Array, Object> data_;
};

/// RFC 6901: one step of a pointer with "~" and "/" escaped.
std::string escaped(std::string_view key);
/// The value at a pointer ("/drivers/users/points/0"), or null.
const Value *at(const Value &root, std::string_view pointer);
/// Sets the value at a pointer, making objects on the way; a null value removes the member.
void setAt(Value &root, std::string_view pointer, Value value);

/// RFC 7396: what a variant changes. Null removes a member.
void mergePatch(Value &target, const Value &patch);

} // namespace mitsumori::json
