// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/parse.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <unordered_set>

namespace mitsumori::json {

namespace {

/// Builds a Value from nlohmann's events; stops at the first problem.
class Builder : public nlohmann::json_sax<nlohmann::json> {
  public:
    Value root;
    std::optional<Problem> problem;

    bool null() override { return add(Value()); }
    bool boolean(bool value) override { return add(Value(value)); }
    bool number_integer(number_integer_t value) override { return add(Number{std::to_string(value)}); }
    bool number_unsigned(number_unsigned_t value) override { return add(Number{std::to_string(value)}); }
    bool number_float(number_float_t, const string_t &digits) override {
        std::string plain = digits; // the library writes the locale's decimal point
        for (char &c : plain)
            if ((c < '0' || c > '9') && c != '-' && c != '+' && c != 'e' && c != 'E')
                c = '.';
        return add(Number{std::move(plain)});
    }
    bool binary(binary_t &) override { return false; }

    bool string(string_t &value) override {
        if (value.size() > maximumStringLength)
            return fail("json.string", {{"limit", std::to_string(maximumStringLength)}});
        return add(Value(std::move(value)));
    }

    bool start_object(std::size_t) override { return open(Value(Object{})); }
    bool start_array(std::size_t) override { return open(Value(Array{})); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t &value) override {
        Level &level = levels_.back();
        const bool twice = isKnown(level, value);
        level.pendingKey = value;
        return !twice || fail("json.duplicate", {{"key", value}});
    }

    bool parse_error(std::size_t position, const std::string &,
                     const nlohmann::detail::exception &error) override {
        // 101 is a syntax error; a number beyond double arrives as out_of_range (406)
        return fail(error.id == 406 ? "json.number" : "json.syntax", {{"byte", std::to_string(position)}});
    }

  private:
    struct Level {
        Value *container;
        std::string pendingKey;
        std::unordered_set<std::string> keys; ///< of large objects
    };
    std::vector<Level> levels_;

    /// Small objects, of which a price book has thousands, are looked through; large ones have a table.
    static bool isKnown(Level &level, const std::string &key) {
        constexpr std::size_t small = 32;
        const Object &members = *level.container->object();
        if (members.size() < small)
            return std::any_of(members.begin(), members.end(),
                               [&key](const Member &member) { return member.first == key; });
        if (level.keys.empty())
            for (const Member &member : members)
                level.keys.insert(member.first);
        return !level.keys.insert(key).second;
    }

    /// Where the reader stands. Of an array that holds an open value that value is already the last element.
    std::string place() const {
        std::string pointer;
        for (std::size_t i = 0; i < levels_.size(); ++i) {
            const Array *items = levels_[i].container->array();
            const std::size_t open = i + 1 < levels_.size() ? 1 : 0;
            pointer += "/" + (items != nullptr ? std::to_string(items->size() - open)
                                               : escaped(levels_[i].pendingKey));
        }
        return pointer;
    }

    bool fail(std::string what, TextArguments arguments) {
        if (!problem)
            problem = Problem{std::move(what), place(), std::move(arguments), {}};
        return false;
    }

    /// Puts a value where the reader stands and tells its address.
    Value *place(Value value) {
        if (levels_.empty()) {
            root = std::move(value);
            return &root;
        }
        Level &level = levels_.back();
        if (Array *items = level.container->array()) {
            items->push_back(std::move(value));
            return &items->back();
        }
        Object &members = *level.container->object();
        members.emplace_back(level.pendingKey, std::move(value));
        return &members.back().second;
    }

    bool add(Value value) {
        place(std::move(value));
        return true;
    }

    bool open(Value container) {
        if (levels_.size() >= std::size_t(maximumDepth))
            return fail("json.depth", {{"limit", std::to_string(maximumDepth)}});
        // the address stays valid while the level is open: its parent grows only after it has closed
        Value *address = place(std::move(container));
        levels_.push_back({address, {}, {}});
        return true;
    }

    bool close() {
        levels_.pop_back();
        return true;
    }
};

} // namespace

Result<Value> parse(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    if (text.find('\0') != text.npos)
        return Problem{"json.nul", {}, {{"byte", std::to_string(text.find('\0') + 1)}}, {}};
    if (text.find_first_not_of(" \t\r\n") == text.npos)
        return Problem{"json.empty", {}, {}, {}};
    Builder builder;
    const bool done = nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    if (builder.problem)
        return *builder.problem;
    if (!done)
        return Problem{"json.syntax", {}, {{"byte", "1"}}, {}};
    return std::move(builder.root);
}

Result<std::string> readFile(const std::string &path) {
    namespace fs = std::filesystem;
    const auto fail = [&path](std::string what, TextArguments arguments = {}) {
        return Problem{std::move(what), {}, std::move(arguments), path};
    };
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found)
        return fail("file.missing");
    if (fs::is_directory(status))
        return fail("file.folder");
    if (error || !fs::is_regular_file(status))
        return fail("file.irregular");
    const std::uintmax_t size = fs::file_size(path, error);
    if (error)
        return fail("file.unreadable");
    if (size > maximumFileSize)
        return fail("file.large", {{"limit", "64 MiB"}, {"size", std::to_string(size)}});
    std::ifstream stream(path, std::ios::binary);
    std::string text(std::size_t(size), '\0');
    if (!stream || (size > 0 && !stream.read(text.data(), std::streamsize(size))))
        return fail("file.unreadable");
    return text;
}

Result<Value> parseFile(const std::string &path) {
    Result<std::string> text = readFile(path);
    if (!text)
        return text.problems();
    Result<Value> value = parse(*text);
    if (value)
        return value;
    Problems problems = value.problems();
    for (Problem &problem : problems)
        problem.file = path;
    return problems;
}

} // namespace mitsumori::json
