// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/item_json.h"

#include "core/price_lists/json_pieces.h"

#include <algorithm>
#include <vector>

namespace mitsumori {

namespace {

using Visitor = std::function<void(std::string_view, JsonItemValue)>;

/// simdjson's exceptions are for broken JSON; names are compared unescaped.
void visitObject(simdjson::ondemand::object object, const Visitor &visit) {
    std::vector<std::string> seen;
    for (auto field : object) {
        const std::string name(std::string_view(field.unescaped_key()));
        if (std::ranges::find(seen, name) != seen.end())
            throw simdjson::simdjson_error(simdjson::TAPE_ERROR);
        seen.push_back(name);
        visit(seen.back(), field.value());
    }
}

} // namespace

bool visitMembers(simdjson::ondemand::parser &parser, std::string_view text, const Visitor &visit) {
    try {
        auto document = parser.iterate(simdjson::padded_string_view(text, text.size() + jsonPadding));
        visitObject(document.get_object(), visit);
        return true;
    } catch (const simdjson::simdjson_error &) {
        return false;
    }
}

void visitMembers(JsonItemValue value, const Visitor &visit) {
    if (value.type() == simdjson::ondemand::json_type::object)
        visitObject(value.get_object(), visit);
}

void visitElements(JsonItemValue value, const std::function<void(JsonItemValue)> &visit) {
    if (value.type() != simdjson::ondemand::json_type::array)
        return;
    for (auto element : value.get_array())
        visit(element.value());
}

std::string textOf(JsonItemValue value) {
    switch (simdjson::ondemand::json_type(value.type())) {
    case simdjson::ondemand::json_type::string: {
        std::string text(std::string_view(value.get_string()));
        std::ranges::replace_if(
            text, [](char c) { return c >= 0 && c < ' '; }, ' ');
        return text;
    }
    case simdjson::ondemand::json_type::number:
    case simdjson::ondemand::json_type::boolean: {
        const std::string_view raw = value.raw_json_token();
        return std::string(raw.substr(0, raw.find_first_of(" \t\r\n")));
    }
    default:
        return {};
    }
}

std::optional<Decimal> decimalOf(JsonItemValue value) {
    const std::string text = textOf(value);
    return text.empty() ? std::nullopt : Decimal::parse(text);
}

} // namespace mitsumori
