// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/reader.h"

#include "core/formula/expression.h"
#include "core/text/nearest.h"

namespace mitsumori::json {

const Range quantityRange{0, *Decimal::parse("999999999999999")};

namespace {

std::string_view typeName(const Value &value) {
    if (value.isNull())
        return "null";
    if (value.boolean() != nullptr)
        return "true/false";
    if (value.number() != nullptr)
        return "number";
    if (value.string() != nullptr)
        return "string";
    return value.array() != nullptr ? "array" : "object";
}

void wrongType(const Value &value, const std::string &pointer, std::string wanted, Problems &problems) {
    problems.push_back(
        {"type", pointer, {{"wanted", std::move(wanted)}, {"found", std::string(typeName(value))}}, {}});
}

} // namespace

std::optional<Decimal> readNumber(const Value &value, const std::string &pointer, const Range &range,
                                  Problems &problems) {
    std::optional<Decimal> number;
    if (const Number *digits = value.number()) {
        number = Decimal::parse(digits->digits);
        if (!number) {
            problems.push_back({"number.digits", pointer, {{"number", digits->digits.substr(0, 40)}}, {}});
            return number;
        }
    } else if (const std::string *string = value.string()) {
        number = Decimal::parse(*string); // prices stand so by the thousand: spare them the expression parser
        const Result<Decimal> result = number ? Result<Decimal>(*number) : formula::calculate(*string);
        if (!result) {
            problems.push_back({"number.text", pointer, {{"text", string->substr(0, 40)}}, {}});
            return number;
        }
        number = *result;
    } else {
        wrongType(value, pointer, "number", problems);
        return number;
    }
    if (*number < range.minimum || *number > range.maximum) {
        problems.push_back({"number.range",
                            pointer,
                            {{"number", number->text()},
                             {"minimum", range.minimum.text()},
                             {"maximum", range.maximum.text()}},
                            {}});
        return std::nullopt;
    }
    return number;
}

LocalText readLocalText(const Value &value, const std::string &pointer, Problems &problems) {
    if (const std::string *string = value.string())
        return {*string, *string};
    if (value.object() == nullptr) {
        wrongType(value, pointer, R"(string or {"ja", "en"})", problems);
        return {};
    }
    Reader reader(value, pointer, problems);
    LocalText text{reader.string("ja"), reader.string("en")};
    reader.finish();
    if (text.ja.empty())
        text.ja = text.en;
    if (text.en.empty())
        text.en = text.ja;
    return text;
}

Reader::Reader(const Value &value, std::string pointer, Problems &problems)
    : members_(value.object())
    , pointer_(std::move(pointer))
    , problems_(problems) {
    if (members_ == nullptr)
        wrongType(value, pointer_, "object", problems_);
}

std::string Reader::pointerTo(std::string_view key) const {
    return pointer_ + "/" + escaped(key);
}

const Value *Reader::find(std::string_view key) {
    known_.emplace(key);
    if (members_ != nullptr)
        for (const Member &member : *members_)
            if (member.first == key)
                return &member.second;
    return nullptr;
}

const Value *Reader::require(std::string_view key) {
    const Value *value = find(key);
    if (value == nullptr && members_ != nullptr)
        problems_.push_back({"key.missing", pointer_, {{"key", std::string(key)}}, {}});
    return value;
}

std::string Reader::string(std::string_view key, std::string fallback) {
    const Value *value = find(key);
    if (value == nullptr)
        return fallback;
    if (const std::string *string = value->string())
        return *string;
    wrongType(*value, pointerTo(key), "string", problems_);
    return fallback;
}

std::string Reader::requiredString(std::string_view key) {
    require(key);
    return string(key);
}

Decimal Reader::number(std::string_view key, Decimal fallback, const Range &range) {
    const Value *value = find(key);
    return value == nullptr ? fallback
                            : readNumber(*value, pointerTo(key), range, problems_).value_or(fallback);
}

Decimal Reader::requiredNumber(std::string_view key, const Range &range) {
    require(key);
    return number(key, range.minimum, range);
}

int Reader::integer(std::string_view key, int fallback, int minimum, int maximum) {
    const Decimal value = number(key, fallback, {minimum, maximum});
    if (!value.isInteger())
        fail("number.whole", key, {{"number", value.text()}});
    return int(value.toDouble());
}

bool Reader::boolean(std::string_view key, bool fallback) {
    const Value *value = find(key);
    if (value == nullptr)
        return fallback;
    if (const bool *truth = value->boolean())
        return *truth;
    wrongType(*value, pointerTo(key), "true/false", problems_);
    return fallback;
}

LocalText Reader::localText(std::string_view key) {
    const Value *value = find(key);
    return value == nullptr ? LocalText{} : readLocalText(*value, pointerTo(key), problems_);
}

CalendarDate Reader::date(std::string_view key, CalendarDate fallback) {
    const std::string text = string(key, fallback.text());
    const auto date = CalendarDate::parse(text);
    if (!date)
        fail("date", key, {{"text", text.substr(0, 40)}});
    return date.value_or(fallback);
}

std::string Reader::word(std::string_view key, const std::vector<std::string> &allowed,
                         std::string fallback) {
    std::string text = string(key, fallback);
    std::string list;
    for (const std::string &entry : allowed) {
        if (entry == text)
            return text;
        list += (list.empty() ? "" : ", ") + entry;
    }
    fail("word", key, {{"text", text.substr(0, 40)}, {"allowed", list}});
    return fallback;
}

const Object &Reader::object(std::string_view key) {
    static const Object none;
    const Value *value = find(key);
    if (value == nullptr)
        return none;
    if (const Object *members = value->object())
        return *members;
    wrongType(*value, pointerTo(key), "object", problems_);
    return none;
}

const Array &Reader::array(std::string_view key) {
    static const Array none;
    const Value *value = find(key);
    if (value == nullptr)
        return none;
    if (const Array *items = value->array())
        return *items;
    wrongType(*value, pointerTo(key), "array", problems_);
    return none;
}

void Reader::fail(std::string what, std::string_view key, TextArguments arguments) {
    problems_.push_back({std::move(what), pointerTo(key), std::move(arguments), {}});
}

void Reader::finish() {
    if (members_ == nullptr)
        return;
    for (const Member &member : *members_) {
        if (known_.contains(member.first))
            continue;
        const std::string near = nearest(member.first, {known_.begin(), known_.end()});
        if (near.empty())
            fail("key.unknown", member.first, {{"key", member.first.substr(0, 80)}});
        else
            fail("key.unknownNear", member.first, {{"key", member.first.substr(0, 80)}, {"near", near}});
    }
}

} // namespace mitsumori::json
