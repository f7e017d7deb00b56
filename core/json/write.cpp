// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/write.h"

#include <fmt/format.h>

namespace mitsumori::json {

namespace {

constexpr std::size_t lineLimit = 100;

bool isPlain(const Value &value) {
    return value.array() == nullptr && value.object() == nullptr;
}

void writeFlat(const Value &value, std::string &out) {
    if (const bool *truth = value.boolean()) {
        out += *truth ? "true" : "false";
    } else if (const Number *number = value.number()) {
        out += number->digits;
    } else if (const std::string *string = value.string()) {
        out += quoted(*string);
    } else if (const Array *items = value.array()) {
        out += '[';
        for (const Value &item : *items) {
            if (&item != &items->front())
                out += ", ";
            writeFlat(item, out);
        }
        out += ']';
    } else if (const Object *members = value.object()) {
        out += '{';
        for (const Member &member : *members) {
            out += &member == &members->front() ? " " : ", ";
            out += quoted(member.first) + ": ";
            writeFlat(member.second, out);
        }
        out += members->empty() ? "}" : " }";
    } else {
        out += "null";
    }
}

/// Whether a container holds nothing but plain values (or, for arrays, short flat ones), and so may share a
/// line.
bool isFlat(const Value &value) {
    if (const Array *items = value.array()) {
        for (const Value &item : *items)
            if (!isPlain(item))
                return false;
        return true;
    }
    for (const Member &member : *value.object())
        if (!isPlain(member.second))
            return false;
    return true;
}

void writeIndented(const Value &value, std::size_t indent, std::size_t column, std::string &out) {
    if (isPlain(value))
        return writeFlat(value, out);
    if (isFlat(value)) {
        std::string line;
        writeFlat(value, line);
        if (column + line.size() <= lineLimit) {
            out += line;
            return;
        }
    }
    const std::string inner(indent + 2, ' ');
    const bool isArray = value.array() != nullptr;
    const std::size_t count = isArray ? value.array()->size() : value.object()->size();
    out += isArray ? '[' : '{';
    for (std::size_t i = 0; i < count; ++i) {
        out += (i == 0 ? "\n" : ",\n") + inner;
        if (isArray) {
            writeIndented((*value.array())[i], indent + 2, indent + 2, out);
        } else {
            const Member &member = (*value.object())[i];
            const std::string key = quoted(member.first) + ": ";
            out += key;
            writeIndented(member.second, indent + 2, indent + 2 + key.size(), out);
        }
    }
    out += "\n" + std::string(indent, ' ') + (isArray ? ']' : '}');
}

} // namespace

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\r':
            out += "\\r";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
                out += fmt::format("\\u{:04x}", int(c));
            else
                out.push_back(c);
        }
    }
    return out + "\"";
}

std::string write(const Value &value) {
    std::string out;
    writeIndented(value, 0, 0, out);
    return out + "\n";
}

} // namespace mitsumori::json
