// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/json_pieces.h"

#include "core/price_lists/json_brackets.h"
#include "core/price_lists/json_patterns.h"
#include "core/price_lists/json_window.h"
#include "core/price_lists/json_word.h"

#include <simdjson.h>

namespace mitsumori {

namespace {

constexpr std::size_t longestWord = 1024; // a number, true, false, null

class Walk {
  public:
    Walk(ByteSource &source, JsonPieceHandler &handler)
        : source_(source)
        , window_(source)
        , handler_(handler) {}

    Problems run(std::span<const std::string_view> patterns) {
        const char first = window_.peekToken();
        if (first == '\0' && window_.size() == 0)
            fail("import.empty");
        else if (first == '<')
            fail("import.html");
        else if (first != '{' && first != '[')
            fail("import.json");
        else if (container(JsonPatterns(patterns), 0) && (window_.peekToken() != '\0' || window_.size() > 0))
            fail("import.json");
        return window_.failed() ? window_.problems() : problems_;
    }

  private:
    bool fail(const char *what) {
        if (problems_.empty())
            problems_.push_back(
                {what, pointer_, {{"byte", std::to_string(window_.offset())}}, source_.name()});
        return false;
    }
    /// The file ended or broke where something else was to come.
    bool broken() { return fail(window_.size() == 0 ? "import.cut" : "import.json"); }

    /// The place is on a bracket; reads up to and with its counterpart. False: stop.
    bool container(const JsonPatterns &patterns, int depth) {
        if (depth == JsonBrackets::maximumDepth)
            return fail("import.json");
        const bool array = window_.peek() == '[';
        const char close = array ? ']' : '}';
        window_.skip(1);
        if (window_.peekToken() == close) {
            window_.skip(1);
            return true;
        }
        for (std::uint64_t index = 0;; ++index) {
            const std::size_t length = pointer_.size();
            if (!(array ? element(index) : member()))
                return false;
            if (!value(patterns, array, depth))
                return false;
            pointer_.resize(length);
            const char next = window_.peekToken();
            if (next != ',' && next != close)
                return broken();
            window_.skip(1);
            if (next == close)
                return true;
        }
    }

    bool element(std::uint64_t index) {
        key_ = std::to_string(index);
        pointer_ += "/" + key_;
        return true;
    }

    bool member() {
        if (window_.peekToken() != '"' || !take())
            return broken();
        const std::string_view raw(window_.kept(), window_.keptSize());
        if (!simdjson::validate_utf8(raw.data(), raw.size()))
            return fail("import.json");
        key_ = raw.find('\\') == raw.npos ? std::string(raw.substr(1, raw.size() - 2)) : jsonStringText(raw);
        window_.release();
        pointer_ += '/';
        for (const char c : key_)
            pointer_ += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
        if (window_.peekToken() != ':')
            return broken();
        window_.skip(1);
        return true;
    }

    bool value(const JsonPatterns &patterns, bool inArray, int depth) {
        const char first = window_.peekToken();
        const JsonPatterns::Match match = patterns.match(key_, inArray);
        if (match.whole != JsonPatterns::none)
            return takeWhole() && handOut(match.whole);
        if (first != '{' && first != '[') {
            if (!takeWhole())
                return false;
            handler_.scalar(pointer_, {window_.kept(), window_.keptSize()});
            window_.release();
            return true;
        }
        if (match.inside)
            return container(patterns.into(key_, inArray), depth + 1);
        handler_.skipped(pointer_);
        return passOver();
    }

    bool handOut(std::size_t pattern) {
        const std::string_view text(window_.kept(), window_.keptSize());
        const bool goesOn = handler_.piece({pattern, pointer_, key_, text});
        window_.release();
        return goesOn;
    }

    /// Keeps the value that begins here and goes behind it; it is kept() then.
    bool takeWhole() {
        const char first = window_.peek();
        if (first == '{' || first == '[')
            return take();
        if (first != '"')
            return takeWord();
        return take() && (simdjson::validate_utf8(window_.kept(), window_.keptSize()) || fail("import.json"));
    }

    /// The same for what has an end of its own: objects, arrays and strings.
    bool take() {
        window_.keep();
        return findEnd([this] { return window_.keptSize() <= largestJsonPiece; });
    }
    bool passOver() {
        return findEnd([] { return true; });
    }

    template <typename Fits>
    bool findEnd(const Fits &fits) {
        JsonBrackets brackets;
        for (;;) {
            std::size_t used = 0;
            const JsonBrackets::Found found = brackets.look(window_.data(), window_.size(), used);
            window_.skip(used);
            if (!fits())
                return fail("import.piece-too-large");
            if (found == JsonBrackets::Found::end)
                return true;
            if (found != JsonBrackets::Found::more)
                return fail("import.json");
            if (!window_.more())
                return broken();
        }
    }

    bool takeWord() {
        window_.keep();
        while (isJsonWordByte(window_.peek()) && window_.keptSize() < longestWord)
            window_.skip(1);
        return isJsonWord({window_.kept(), window_.keptSize()}) || broken();
    }

    ByteSource &source_;
    JsonWindow window_;
    JsonPieceHandler &handler_;
    std::string pointer_, key_;
    Problems problems_;
};

} // namespace

Problems walkJson(ByteSource &source, std::span<const std::string_view> patterns, JsonPieceHandler &handler) {
    return Walk(source, handler).run(patterns);
}

std::string jsonStringText(std::string_view raw) {
    if (raw == "null")
        return {};
    if (!raw.starts_with('"'))
        return std::string(raw);
    const simdjson::padded_string padded(raw);
    simdjson::ondemand::parser parser;
    std::string_view text;
    simdjson::ondemand::document document;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS ||
        document.get_string().get(text) != simdjson::SUCCESS)
        return {};
    return std::string(text);
}

} // namespace mitsumori
