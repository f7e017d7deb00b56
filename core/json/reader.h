// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/value.h"
#include "core/problem.h"
#include "core/units/language.h"
#include "core/units/month.h"

#include <set>

namespace mitsumori::json {

/// Range of a number, both ends included.
struct Range {
    Decimal minimum, maximum;
};

/// Any quantity that a document may state: |quantity| < 1e15, and no price or count is negative.
extern const Range quantityRange;

/// Reads the members of one object and notes every mistake with its pointer: wrong types, numbers out of
/// range, missing members, and in finish() the keys that nobody asked for.
class Reader {
  public:
    /// `value` must outlive the reader.
    Reader(const Value &value, std::string pointer, Problems &problems);

    bool isObject() const { return members_ != nullptr; }
    const std::string &pointer() const { return pointer_; }
    std::string pointerTo(std::string_view key) const;

    /// The member, or null; either way the key is known from now on.
    const Value *find(std::string_view key);
    bool has(std::string_view key) { return find(key) != nullptr; }
    const Value *require(std::string_view key);

    std::string string(std::string_view key, std::string fallback = {});
    std::string requiredString(std::string_view key);
    /// A number, a decimal in a string ("0.0000002") or an expression in one ("200*3").
    Decimal number(std::string_view key, Decimal fallback, const Range &range = quantityRange);
    Decimal requiredNumber(std::string_view key, const Range &range = quantityRange);
    int integer(std::string_view key, int fallback, int minimum, int maximum);
    bool boolean(std::string_view key, bool fallback);
    LocalText localText(std::string_view key);
    CalendarDate date(std::string_view key, CalendarDate fallback);
    /// One of the listed words; `fallback` where the key is absent or wrong.
    std::string word(std::string_view key, const std::vector<std::string> &allowed, std::string fallback);
    /// The members of an object-valued member, or an empty list; wrong types are noted.
    const Object &object(std::string_view key);
    const Array &array(std::string_view key);

    void fail(std::string what, std::string_view key, TextArguments arguments = {});
    /// Names every key that was not asked for, with the nearest known one.
    void finish();

  private:
    const Object *members_;
    std::string pointer_;
    Problems &problems_;
    std::set<std::string, std::less<>> known_;
};

/// A number from a value that is a number or a string holding a decimal or an expression; notes a problem
/// otherwise.
std::optional<Decimal> readNumber(const Value &value, const std::string &pointer, const Range &range,
                                  Problems &problems);
/// A text from a string or from {"ja","en"}; notes a problem otherwise.
LocalText readLocalText(const Value &value, const std::string &pointer, Problems &problems);

} // namespace mitsumori::json
